<#
.SYNOPSIS
Runs the Pester tests of a folder. Meant for a shell of its own, without a profile.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $PesterPath,
    [Parameter(Mandatory)] [string] $ResultPath,
    [string] $Path = $PSScriptRoot,
    # A file with the paths of the only tests to run.
    [string] $ListPath
)

$ErrorActionPreference = 'Stop'
Import-Module $PesterPath

$configuration = New-PesterConfiguration
$configuration.Run.Path = if ($ListPath) { Get-Content $ListPath } else { $Path }
$configuration.Run.Exit = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.TestResult.Enabled = $true
$configuration.TestResult.OutputFormat = 'NUnitXml'
$configuration.TestResult.OutputPath = $ResultPath
Invoke-Pester -Configuration $configuration
