<#
.SYNOPSIS
What CHANGELOG.md says about a version.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Version,
    [string] $Path = (Join-Path $PSScriptRoot '../CHANGELOG.md')
)

$ErrorActionPreference = 'Stop'
$text = [IO.File]::ReadAllText((Resolve-Path $Path)) -replace "`r`n", "`n"
$section = [regex]::Match($text, "(?ms)^## $([regex]::Escape($Version)) - \d{4}-\d\d-\d\d\n(.*?)(?=^## |\z)")
if (-not $section.Success) { throw "CHANGELOG.md has no heading '## $Version - <date>' for the version of TwilioCalls.psd1." }
$section.Groups[1].Value.Trim()
