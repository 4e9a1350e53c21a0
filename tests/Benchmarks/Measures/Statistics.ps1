# Figures of 100,000 calls, against their listing alone.
param([int] $Rounds)

$calls = 100000
$sandbox = Start-SandboxHost --calls, $calls
try {
    $results = Invoke-Round $Rounds ([ordered]@{
        CmdletListing       = { Invoke-Contender CmdletListing $sandbox }
        CmdletMeasuring     = { Invoke-Contender CmdletMeasuring $sandbox }
        CmdletHourMeasuring = { Invoke-Contender CmdletHourMeasuring $sandbox }
    })
}
finally { $sandbox.Process.Kill() }

$names = [ordered]@{ CmdletMeasuring = 'Figures of 100,000 calls with Measure-TwilioCall'; CmdletHourMeasuring = '- of each hour of the day' }
$alone = Get-Median $results['CmdletListing'].Milliseconds
New-Finding 'List 100,000 calls, to compare the figures with' ('{0:n0} ms' -f $alone) '1'
foreach ($name in $names.Keys) {
    if ($results[$name].Where({ $_.Calls -ne $calls })) { throw "$name did not measure $calls calls." }
    $median = Get-Median $results[$name].Milliseconds
    New-Finding $names[$name] ('{0:n0} ms' -f $median) ('{0:n2}x the listing' -f ($median / $alone)) 'at most 1.3x' ($median / $alone -le 1.3)
}
