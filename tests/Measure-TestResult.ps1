<#
.SYNOPSIS
Adds up the results that the parts of a test run left in a folder. A part that left none counts as failed.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string[]] $Part
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$passed = 0
$failed = 0
foreach ($name in $Part) {
    $file = Join-Path $Path "$name.xml"
    if (-not (Test-Path $file)) {
        Write-Warning "$name left no results."
        $failed++
        continue
    }

    $results = ([xml](Get-Content $file -Raw)).DocumentElement
    # xUnit writes assemblies, Pester writes test-results in NUnit's form.
    foreach ($assembly in $results.SelectNodes('/assemblies/assembly')) {
        $passed += [int]$assembly.passed
        $failed += [int]$assembly.failed + [int]$assembly.errors
    }

    foreach ($run in $results.SelectNodes('/test-results')) {
        $passed += @($run.SelectNodes('.//test-case[@result="Success"]')).Count
        $failed += @($run.SelectNodes('.//test-case[@result="Failure" or @result="Error"]')).Count
    }
}

[pscustomobject]@{ Passed = $passed; Failed = $failed }
