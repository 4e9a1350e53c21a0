<#
.SYNOPSIS
Measures how time, memory and requests grow with the calls and with the time that Twilio takes for a request.
.DESCRIPTION
Not part of build.ps1 Benchmark, since it takes an hour. What would take longer than -MostSeconds by what a tenth of it took is
not measured. Leaves out/growth.json and out/growth.md; 'dotnet exec tests/Benchmarks/bin/Release/net10.0/TwilioCalls.Benchmarks.dll
GrowthChart out/growth.json docs/growth.svg' draws the picture.
.EXAMPLE
./Measure-Growth.ps1 -Calls 1000, 10000 -Latency 0, 50
#>
[CmdletBinding()]
param(
    [int[]] $Calls = (1000, 10000, 100000, 1000000),
    # Milliseconds that each request waits.
    [int[]] $Latency = (0, 50, 200, 1000),
    [string[]] $Work = ('Listing', 'BoundedListing', 'Fetching', 'Removing'),
    [int] $MostSeconds = 300
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

. (Join-Path $PSScriptRoot '../TwilioCalls.Sandbox.Host/Start-SandboxHost.ps1')
. (Join-Path $PSScriptRoot 'Invoke-Contender.ps1')

$idle = (Invoke-Contender GrowingWork $null Listing, 0).Megabytes
$rows = foreach ($kind in $Work) {
    foreach ($wait in $Latency) {
        $last = $null
        foreach ($count in $Calls) {
            if ($last -and $last.Seconds * $count / $last.Calls -gt $MostSeconds) { break }
            # Three quarters of the virtual calls are completed, which is what can be removed.
            $history = if ($kind -eq 'Removing') { 2 * $count } else { $count }
            $sandbox = Start-SandboxHost --calls, $history, --latency, $wait
            try {
                $result = Invoke-Contender GrowingWork $sandbox $kind, $count
                $requests = (Get-SandboxReport $sandbox).Requests
            }
            finally { $sandbox.Process.Kill() }
            # A listing that is bounded by a start leaves out the calls that never started.
            if ($result.Written -ne $count -and $kind -ne 'BoundedListing') { throw "$kind of $count calls wrote $($result.Written)." }
            $last = [pscustomobject]@{
                Work = $kind; Latency = $wait; Calls = $count; Written = $result.Written
                Seconds = $result.Seconds; Megabytes = $result.Megabytes - $idle; Requests = $requests
            }
            Write-Host ('{0}, {1} ms, {2:n0} calls: {3:n1} s, {4:n0} MB, {5:n0} requests' -f $kind, $wait, $count, $last.Seconds, $last.Megabytes, $requests)
            $last
        }
    }
}

$out = Join-Path $PSScriptRoot '../../out'
ConvertTo-Json @($rows) | Set-Content "$out/growth.json"
@(
    '| work | ms a request | calls | seconds | MB over idle | requests |'
    '|---|---|---|---|---|---|'
    foreach ($row in $rows) {
        '| {0} | {1:n0} | {2:n0} | {3:n1} | {4:n0} | {5:n0} |' -f $row.Work, $row.Latency, $row.Calls, $row.Seconds, $row.Megabytes, $row.Requests
    }
) | Set-Content "$out/growth.md"
