# A month of calls, so many pages at once: how long, how many calls, and how many of them differ.
param([int] $ThrottleLimit)

Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
# Up to today: what starts today would make every pass a different one.
$today = [DateTime]::UtcNow.Date
$watch = [Diagnostics.Stopwatch]::StartNew()
Get-TwilioCall -StartTimeAfter $today.AddDays(-30) -StartTimeBefore $today -ThrottleLimit $ThrottleLimit | Out-Null
$watch.Stop()
$megabytes = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB
$sids = (Get-TwilioCall -StartTimeAfter $today.AddDays(-30) -StartTimeBefore $today -ThrottleLimit $ThrottleLimit).Sid
@{
    Milliseconds = $watch.Elapsed.TotalMilliseconds
    Calls        = $sids.Count
    Distinct     = [Collections.Generic.HashSet[string]]::new([string[]] $sids).Count
    Megabytes    = $megabytes
} | ConvertTo-Json -Compress
