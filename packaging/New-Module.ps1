<#
.SYNOPSIS
Puts the module together from what was compiled: the folder that is imported in a clone, packed, and installed.
.EXAMPLE
./packaging/New-Module.ps1 -Destination out/TwilioCalls
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-StrictMode -Version Latest
$root = Split-Path $PSScriptRoot
$Destination = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination)

function Edit-File([string] $Name, [string] $Old, [string] $New) {
    $file = Join-Path $Destination $Name
    $text = [IO.File]::ReadAllText($file)
    if (-not $text.Contains($Old)) { throw "$Name has no line $Old." }
    [IO.File]::WriteAllText($file, $text.Replace($Old, $New))
}

if (Test-Path $Destination) { Remove-Item $Destination -Recurse -Force }
$null = New-Item $Destination -ItemType Directory
Copy-Item (Join-Path $root 'TwilioCalls.psd1'), (Join-Path $root 'LICENSE'), (Join-Path $root 'THIRD-PARTY-NOTICES.txt') $Destination
Copy-Item (Join-Path $root 'src/TwilioCalls/Module/*') $Destination
# By the names of PowerShell's editions: PowerShell 7 runs on .NET and brings System.Text.Json, Windows PowerShell 5.1 runs on
# .NET Framework and brings none.
$frameworks = @{ Core = 'net8.0'; Desktop = 'netstandard2.0' }
foreach ($edition in $frameworks.Keys) {
    $bin = New-Item (Join-Path $Destination 'bin' $edition) -ItemType Directory
    Copy-Item (Join-Path $root "src/TwilioCalls/bin/Release/$($frameworks[$edition])/*.dll") $bin
}

$manifest = Import-PowerShellDataFile (Join-Path $Destination 'TwilioCalls.psd1')
$version = & (Join-Path $PSScriptRoot 'Get-PackageVersion.ps1') $manifest
$notes = & (Join-Path $PSScriptRoot 'Get-ReleaseNotes.ps1') $version
Edit-File 'TwilioCalls.psd1' "ReleaseNotes = ''" "ReleaseNotes = @'`n$notes`n'@"
Edit-File 'TwilioCalls.Types.psd1' "'0.0.0'" "'$($manifest.ModuleVersion)'"
& (Join-Path $PSScriptRoot 'New-Sbom.ps1') -Version $version -Destination (Join-Path $Destination 'sbom.cdx.json')
& (Join-Path $root 'docs/Build-Help.ps1') -Destination (Join-Path $Destination 'en-US')
