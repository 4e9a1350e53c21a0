# Ours: what a script does that wants the newest calls, and nothing else.
Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
$calls = @(Get-TwilioCall -First 5)
"{""Calls"":$($calls.Count)}"
