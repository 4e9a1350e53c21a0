# Dotted in. Whole passes until ten seconds are over let the compiler finish its work, by the same rule for every contender; then
# passes for three more seconds, at least one, give the median. The very first is reported too: a script that lists once meets it.
. "$PSScriptRoot/../../Get-Median.ps1"

function Measure-Listing([scriptblock] $Count, [scriptblock] $List) {
    $started = [Diagnostics.Stopwatch]::StartNew()
    & $List
    $first = $started.Elapsed.TotalMilliseconds
    $calls = & $Count
    while ($started.Elapsed.TotalSeconds -lt 10) { & $List }
    $passes = [Collections.Generic.List[double]]::new()
    $started.Restart()
    do {
        $watch = [Diagnostics.Stopwatch]::StartNew()
        & $List
        $passes.Add($watch.Elapsed.TotalMilliseconds)
    } while ($started.Elapsed.TotalSeconds -lt 3)
    @{ Milliseconds = Get-Median $passes; First = $first; Calls = $calls } | ConvertTo-Json -Compress
}
