# The greatest working set of a shell that has listed this many calls, or none.
param([int] $Calls)

Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
if ($Calls) { Get-TwilioCall -First $Calls | Out-Null }
@{ Megabytes = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB } | ConvertTo-Json -Compress
