<#
.SYNOPSIS
Measures the built module against its peers and its targets, in one run, and prints a table.
.DESCRIPTION
Build first: build.ps1 Benchmark does both. Every contender runs in a fresh process, after a warm-up, against a sandbox in a
process of its own on the loopback address. The rounds of contenders that are compared take turns, and medians are reported.
.EXAMPLE
./Invoke-Benchmark.ps1 -Measure Listing, Removal -Rounds 5
#>
[CmdletBinding()]
param(
    # Names of files in Measures; all of them by default.
    [string[]] $Measure = (Get-ChildItem (Join-Path $PSScriptRoot 'Measures/*.ps1')).BaseName,
    [ValidateRange(1, 100)] [int] $Rounds = 5
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

. (Join-Path $PSScriptRoot '../TwilioCalls.Sandbox.Host/Start-SandboxHost.ps1')
. (Join-Path $PSScriptRoot '../Get-Median.ps1')
. (Join-Path $PSScriptRoot 'Invoke-Contender.ps1')
. (Join-Path $PSScriptRoot 'New-Finding.ps1')

$findings = foreach ($name in $Measure) {
    Write-Host "--- $name"
    & (Join-Path $PSScriptRoot "Measures/$name.ps1") -Rounds $Rounds
}

$table = Format-Finding $findings
Write-Host ''
$table | Write-Host
$table | Set-Content (Join-Path $PSScriptRoot '../../out/benchmark.md')
