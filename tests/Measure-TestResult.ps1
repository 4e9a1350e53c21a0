<#
.SYNOPSIS
Adds up the results that the parts of a test run left in a folder. A part that left none counts as failed, and so does one that ended
with an error without a test that failed: tests that were never found, or that broke off when all was told, are no tests that passed.
.OUTPUTS
Passed and Failed, and in Failures a text for each test that failed: of a long run that is all that a reader may see.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    # The exit code of each part, by its name, under which it left its results.
    [Parameter(Mandatory)] [Collections.IDictionary] $ExitCode
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$passed = 0
$failed = 0
$failures = foreach ($name in $ExitCode.Keys) {
    $file = Join-Path $Path "$name.xml"
    if (-not (Test-Path $file)) {
        $failed++
        "${name}: it left no results."
        continue
    }

    $failedBefore = $failed
    $results = ([xml](Get-Content $file -Raw)).DocumentElement
    # xUnit writes assemblies, Pester writes test-results in NUnit's form.
    foreach ($assembly in $results.SelectNodes('/assemblies/assembly')) {
        $passed += [int]$assembly.GetAttribute('passed')
        $failed += [int]$assembly.GetAttribute('failed') + [int]$assembly.GetAttribute('errors')
    }

    foreach ($run in $results.SelectNodes('/test-results')) {
        $passed += $run.SelectNodes('.//test-case[@result="Success"]').Count
        $failed += $run.SelectNodes('.//test-case[@result="Failure" or @result="Error"]').Count
    }

    if ($ExitCode[$name] -ne 0 -and $failed -eq $failedBefore) {
        $failed++
        "${name}: it ended with exit code $($ExitCode[$name])."
    }

    foreach ($failure in $results.SelectNodes('//failure')) {
        # An error beside the tests, such as one in what they share, has a type and no name; not every failure has a stack trace.
        $test = $failure.ParentNode.GetAttribute('name')
        if (-not $test) { $test = $failure.ParentNode.GetAttribute('type') }
        (@("${name}: $test") + $failure.SelectNodes('message | stack-trace').ForEach({ $_.InnerText })) -join "`n"
    }
}

[pscustomobject]@{ Passed = $passed; Failed = $failed; Failures = @($failures) }
