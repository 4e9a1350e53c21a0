# How long Tab takes, in milliseconds: the slowest of twenty, after one that does not count.
Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
Get-TwilioCall | Out-Null

# Ten profiles, in a home folder of their own.
$folder = [IO.Directory]::CreateTempSubdirectory('twiliocalls-')
$env:HOME = $env:USERPROFILE = $folder.FullName
$profiles = @{}
foreach ($number in 1..10) { $profiles["profile$number"] = @{ accountSid = 'AC' + '0' * 32 } }
$null = $folder.CreateSubdirectory('.twilio-cli')
@{ profiles = $profiles } | ConvertTo-Json | Set-Content "$folder/.twilio-cli/config.json"

function Measure-Completion([string] $Line) {
    $answers = (TabExpansion2 $Line $Line.Length).CompletionMatches.Count
    if ($answers -lt 8) { throw "'$Line' was completed to $answers answers only." }
    $times = 1..20 | ForEach-Object {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $null = TabExpansion2 $Line $Line.Length
        $watch.Elapsed.TotalMilliseconds
    }
    ($times | Measure-Object -Maximum).Maximum
}

try {
    @{
        Status      = Measure-Completion 'Get-TwilioCall -Status '
        Sid         = Measure-Completion 'Remove-TwilioCall -Sid '
        From        = Measure-Completion 'Get-TwilioCall -From '
        ProfileName = Measure-Completion 'Connect-Twilio -ProfileName '
    } | ConvertTo-Json -Compress
}
finally { $folder.Delete($true) }
