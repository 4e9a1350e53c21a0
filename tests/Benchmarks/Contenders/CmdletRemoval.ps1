# Ours: calls found and deleted in one pipeline.
param([int] $Calls)

Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
Get-TwilioCall -Status completed -First 8 | Remove-TwilioCall
$before = (Invoke-RestMethod "$env:TWILIO_BASE_URI/sandbox" -NoProxy).requests
$watch = [Diagnostics.Stopwatch]::StartNew()
Get-TwilioCall -Status completed -First $Calls | Remove-TwilioCall -ErrorAction Stop
$watch.Stop()
$requests = (Invoke-RestMethod "$env:TWILIO_BASE_URI/sandbox" -NoProxy).requests - $before
@{ Milliseconds = $watch.Elapsed.TotalMilliseconds; Calls = $requests - [Math]::Ceiling($Calls / 1000) } | ConvertTo-Json -Compress
