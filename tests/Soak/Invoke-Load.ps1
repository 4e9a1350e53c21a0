<#
.SYNOPSIS
The soak's client: sixteen workers in one process, which is looked at every few seconds. Writes samples.csv and load.json.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [double] $Minutes,
    [Parameter(Mandatory)] [string] $Path
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
. (Join-Path $PSScriptRoot 'Get-ProcessSample.ps1')

$workers = 16
$interval = 3
# A worker may be in the middle of a request that is being repeated.
$grace = [timespan]::FromMinutes(3)
$watch = [Diagnostics.Stopwatch]::StartNew()
$end = [datetime]::UtcNow.AddMinutes($Minutes)
$worker = Join-Path $PSScriptRoot 'Worker.ps1'
$samples = Join-Path $Path 'samples.csv'

$job = 1..$workers | ForEach-Object -AsJob -ThrottleLimit $workers -Parallel {
    & $using:worker -Number $_ -End $using:end -Path $using:Path
}
while ($job.State -eq 'Running' -and [datetime]::UtcNow -lt $end + $grace) {
    $null = Wait-Job $job -Timeout $interval
    # When the time is over the workers end one by one, so samples would no longer be comparable.
    if ([datetime]::UtcNow -lt $end) { Get-ProcessSample $watch.Elapsed.TotalSeconds | Export-Csv $samples -Append }
}

$state = "$($job.State)"
Stop-Job $job
$done = @(Receive-Job $job -ErrorAction SilentlyContinue -ErrorVariable broken)
@{
    State    = $state
    Workers  = $done
    Broken   = @($broken | ForEach-Object { "$_" })
} | ConvertTo-Json -Depth 4 | Set-Content (Join-Path $Path 'load.json')
