<#
.SYNOPSIS
Runs what only the PowerShell Gallery serves: PSScriptAnalyzer over the scripts, and PlatyPS over the help pages, whose help must be
what our own converter makes of them.
#>
[CmdletBinding()]
param(
    # Where the modules are put.
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$root = Split-Path $PSScriptRoot
$Destination = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination)

$null = New-Item $Destination -ItemType Directory -Force
Save-PSResource PSScriptAnalyzer, Microsoft.PowerShell.PlatyPS -Repository PSGallery -Path $Destination -TrustRepository
$env:PSModulePath = $Destination + [IO.Path]::PathSeparator + $env:PSModulePath

$findings = foreach ($folder in 'src/TwilioCalls/Module', 'examples', 'docs', 'packaging') {
    Invoke-ScriptAnalyzer (Join-Path $root $folder) -Recurse -Severity Error, Warning -Settings @{
        ExcludeRules = 'PSAvoidUsingWriteHost', 'PSUseShouldProcessForStateChangingFunctions', 'PSUseSingularNouns', 'PSUseBOMForUnicodeEncodedFile'
    }
}
$findings | Format-Table Severity, RuleName, ScriptName, Line, Message -AutoSize | Out-Host

# Without it, Build-Help.ps1 would take our own converter in silence, and compare it with itself.
if (-not (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)) { throw 'Microsoft.PowerShell.PlatyPS was saved, but is not found.' }
$own, $platyps = foreach ($name in 'own', 'platyps') {
    Join-Path (New-Item (Join-Path $Destination $name) -ItemType Directory -Force) TwilioCalls.dll-Help.xml
}
& (Join-Path $root 'docs/ConvertTo-Maml.ps1') -Path (Get-Item (Join-Path $root 'docs/en-US/*-*.md')).FullName -Destination $own
& (Join-Path $root 'docs/Build-Help.ps1') -Destination (Split-Path $platyps)
$differences = @(& (Join-Path $PSScriptRoot 'Compare-Maml.ps1') -Path $own -OtherPath $platyps)
$differences | Format-List | Out-Host

if ($findings -or $differences) { throw "$(@($findings).Count) findings of PSScriptAnalyzer, $($differences.Count) differences between PlatyPS and ConvertTo-Maml.ps1." }
