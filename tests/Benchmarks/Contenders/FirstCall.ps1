# Ours: a pipeline that wants one call of many.
Import-Module (Join-Path $PSScriptRoot '../../../out/TwilioCalls')
@{ Calls = (Get-TwilioCall | Select-Object -First 1 | Measure-Object).Count } | ConvertTo-Json -Compress
