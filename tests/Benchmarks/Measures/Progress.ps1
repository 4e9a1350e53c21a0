# What showing progress costs a listing. Nothing is shown in the first second, so there is a longer listing too.
param([int] $Rounds)

$sandbox = Start-SandboxHost --calls, 500000
try {
    foreach ($calls in 100000, 500000) {
        $results = Invoke-Round $Rounds ([ordered]@{ CmdletProgress = { Invoke-Contender CmdletProgress $sandbox $calls } })
        $cost = Get-Median $results['CmdletProgress'].Percent
        $shown = Get-Median $results['CmdletProgress'].Shown
        New-Finding ('Progress of a listing of {0:n0} calls' -f $calls) ('{0:n0} ms, shown' -f $shown) ('costs {0:n1} %' -f $cost) 'under 2 %' ($cost -lt 2)
    }
}
finally { $sandbox.Process.Kill() }
