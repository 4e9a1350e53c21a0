# The greatest working set of a shell that has listed this many calls, or none.
param([int] $Calls)

Import-Module (Join-Path $PSScriptRoot '../../../out/TwilioCalls')
if ($Calls) { Get-TwilioCall -First $Calls | Out-Null }
@{ Megabytes = [Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB } | ConvertTo-Json -Compress
