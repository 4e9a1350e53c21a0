# The greatest working set of a shell that has dialled this many rows, or none, and how long that took.
param([int] $Rows, [string] $JournalPath)

Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
$watch = [Diagnostics.Stopwatch]::StartNew()
if ($Rows) {
    1..$Rows | ForEach-Object { [pscustomobject]@{ To = "+1415$(2000000 + $_)"; Name = "Member $_"; Day = 'Friday' } } |
        Invoke-TwilioCampaign -JournalPath $JournalPath -From +14155550100 -Say 'Hello {Name}, the office is closed on {Day}.' -Timeout 5 `
            -CallsPerSecond 1000 -ThrottleLimit 32 | Out-Null
}

@{
    Seconds   = $watch.Elapsed.TotalSeconds
    Megabytes = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB
} | ConvertTo-Json -Compress
