# The same listing with and without progress, in turns within one process: the difference is smaller than that between processes.
param([int] $Calls)

. "$PSScriptRoot/../../Get-Median.ps1"
Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"

function Measure-Listing([string] $Preference) {
    $ProgressPreference = $Preference
    $watch = [Diagnostics.Stopwatch]::StartNew()
    Get-TwilioCall -First $Calls | Out-Null
    $watch.Elapsed.TotalMilliseconds
}

$null = Measure-Listing Continue
$null = Measure-Listing SilentlyContinue
$passes = if ($Calls -gt 100000) { 7 } else { 15 }
$shown, $silent = [Collections.Generic.List[double]]::new(), [Collections.Generic.List[double]]::new()
for ($pass = 0; $pass -lt $passes; $pass++) {
    $shown.Add((Measure-Listing Continue))
    $silent.Add((Measure-Listing SilentlyContinue))
}

$with, $without = (Get-Median $shown), (Get-Median $silent)
@{ Shown = $with; Percent = 100 * ($with - $without) / $without } | ConvertTo-Json -Compress
