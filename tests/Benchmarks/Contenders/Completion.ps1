# How long Tab takes, in milliseconds: the slowest of twenty, after one that does not count.
Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
Get-TwilioCall | Out-Null

function Measure-Completion([string] $Line) {
    $null = TabExpansion2 $Line $Line.Length
    $times = 1..20 | ForEach-Object {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $null = TabExpansion2 $Line $Line.Length
        $watch.Elapsed.TotalMilliseconds
    }
    ($times | Measure-Object -Maximum).Maximum
}

@{
    Status      = Measure-Completion 'Get-TwilioCall -Status '
    Sid         = Measure-Completion 'Remove-TwilioCall -Sid '
    From        = Measure-Completion 'Get-TwilioCall -From '
    ProfileName = Measure-Completion 'Connect-Twilio -ProfileName '
} | ConvertTo-Json -Compress
