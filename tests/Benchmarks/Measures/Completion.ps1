# How soon Tab answers, once it has been pressed before.
param([int] $Rounds)

$sandbox = Start-SandboxHost --calls, 1000
try { $results = Invoke-Round $Rounds ([ordered]@{ Completion = { Invoke-Contender Completion $sandbox } }) }
finally { $sandbox.Process.Kill() }

foreach ($parameter in 'Status', 'Sid', 'From', 'ProfileName') {
    $median = Get-Median ($results['Completion'] | ForEach-Object { $_.$parameter })
    New-Finding "Completion of -$parameter" ('{0:n1} ms' -f $median) '' 'within 50 ms' ($median -le 50)
}
