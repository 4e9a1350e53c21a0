# Dotted in. Whole passes until three seconds are over let the compiler finish its work, by the same rule for every contender;
# then one counts. The first is told too: it is what a script meets that lists once.
function Measure-Listing([scriptblock] $Count, [scriptblock] $List) {
    $started = [Diagnostics.Stopwatch]::StartNew()
    $calls = & $Count
    $first = $started.Elapsed.TotalMilliseconds
    while ($started.Elapsed.TotalSeconds -lt 3) { & $List }
    $watch = [Diagnostics.Stopwatch]::StartNew()
    & $List
    $watch.Stop()
    @{ Milliseconds = $watch.Elapsed.TotalMilliseconds; First = $first; Calls = $calls } | ConvertTo-Json -Compress
}
