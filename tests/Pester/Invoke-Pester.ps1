<#
.SYNOPSIS
Runs the Pester tests of a folder. Meant for a shell of its own, without a profile.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $PesterPath,
    [Parameter(Mandatory)] [string] $ResultPath,
    [string] $Path = $PSScriptRoot
)

$ErrorActionPreference = 'Stop'
if ($PSEdition -eq 'Desktop') {
    # Windows PowerShell does not know where it runs, and is there only.
    $global:IsWindows = $true
    $global:IsLinux = $global:IsMacOS = $false
}

Import-Module $PesterPath

$configuration = New-PesterConfiguration
$configuration.Run.Path = $Path
$configuration.Run.Exit = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.TestResult.Enabled = $true
$configuration.TestResult.OutputFormat = 'NUnitXml'
$configuration.TestResult.OutputPath = $ResultPath
Invoke-Pester -Configuration $configuration
