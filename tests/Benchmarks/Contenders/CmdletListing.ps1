# Ours: every call through the pipeline.
Import-Module (Join-Path $PSScriptRoot '../../../out/TwilioCalls')
$calls = (Get-TwilioCall | Measure-Object).Count
$watch = [Diagnostics.Stopwatch]::StartNew()
Get-TwilioCall | Out-Null
$watch.Stop()
@{ Milliseconds = $watch.Elapsed.TotalMilliseconds; Calls = $calls } | ConvertTo-Json -Compress
