<#
.SYNOPSIS
The version of the package that a module manifest makes: 1.2.0, or 1.2.0-preview1.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [hashtable] $Manifest)

$prerelease = $Manifest.PrivateData.PSData.Prerelease
if ($prerelease) { "$($Manifest.ModuleVersion)-$prerelease" } else { $Manifest.ModuleVersion }
