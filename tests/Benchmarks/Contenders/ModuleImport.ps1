# A shell that loads the module, and before that nothing that an empty one would not: Join-Path and ConvertTo-Json load modules, too.
$module = "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
$watch = [Diagnostics.Stopwatch]::StartNew()
Import-Module $module
$watch.Stop()
"{""Milliseconds"":$($watch.Elapsed.TotalMilliseconds)}"
