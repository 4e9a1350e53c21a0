# What a shell needs for so many calls: seconds, and the greatest working set. Work on none says what it needs anyway.
param([string] $Work, [int] $Calls)

Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
$script:written = 0
$watch = [Diagnostics.Stopwatch]::StartNew()
if ($Calls) {
    switch ($Work) {
        'Listing' { Get-TwilioCall -First $Calls | ForEach-Object { $script:written++ } }
        'BoundedListing' { Get-TwilioCall -StartTimeAfter ([DateTime]::UtcNow.Date.AddDays(-31)) -First $Calls | ForEach-Object { $script:written++ } }
        'Fetching' { Get-TwilioCall -First $Calls | Get-TwilioCall | ForEach-Object { $script:written++ } }
        'Removing' { Get-TwilioCall -Status completed -First $Calls | ForEach-Object { $script:written++; $_ } | Remove-TwilioCall -ErrorAction Stop }
    }
}

@{
    Seconds   = $watch.Elapsed.TotalSeconds
    Written   = $script:written
    Megabytes = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB
} | ConvertTo-Json -Compress
