<#
.SYNOPSIS
The Pester tests that Windows PowerShell 5.1 can run: those which, with the files that they dot in, are in a language that it knows.
The others are about PowerShell 7, or written in it, and are named in a warning.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
. $PSScriptRoot/Pester/Examples/Find-NewSyntax.ps1

function Test-Desktop([string] $Path) {
    $ast = [Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $null)
    if (Find-NewSyntax $ast) { return $false }
    foreach ($name in [regex]::Matches($ast.ToString(), '(?m)^\s*(?:BeforeAll \{ )?\. \$PSScriptRoot/(\S+\.ps1)')) {
        if (-not (Test-Desktop (Join-Path (Split-Path $Path) $name.Groups[1].Value))) { return $false }
    }
    $true
}

foreach ($file in Get-ChildItem $PSScriptRoot/Pester -Recurse -Filter *.Tests.ps1) {
    if (Test-Desktop $file.FullName) { $file.FullName } else { Write-Warning "$($file.Name) is not run in Windows PowerShell 5.1." }
}
