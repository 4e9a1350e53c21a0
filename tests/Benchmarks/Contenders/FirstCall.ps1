# Ours: a pipeline that wants one call of many.
Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
@{ Calls = (Get-TwilioCall | Select-Object -First 1 | Measure-Object).Count } | ConvertTo-Json -Compress
