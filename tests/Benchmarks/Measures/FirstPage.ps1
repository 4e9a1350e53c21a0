# From nothing to the newest five calls: the whole process, against the same page by Invoke-RestMethod.
param([int] $Rounds)

$sandbox = Start-SandboxHost --calls, 1000
try {
    $results = Invoke-Round (3 * $Rounds) ([ordered]@{
        RestMethod = { Invoke-Contender RestMethodPage $sandbox }
        Cmdlet     = { Invoke-Contender FirstPage $sandbox }
    })
}
finally { $sandbox.Process.Kill() }

if (@($results['RestMethod'].Calls + $results['Cmdlet'].Calls) -ne 5) { throw 'A page had other than five calls.' }
$ours = Get-Median $results['Cmdlet'].ProcessMilliseconds
$plain = Get-Median $results['RestMethod'].ProcessMilliseconds
New-Finding 'From no shell to the newest five calls, by Invoke-RestMethod' ('{0:n0} ms' -f $plain) '1'
New-Finding '- Import-Module TwilioCalls; Get-TwilioCall -First 5' ('{0:n0} ms' -f $ours) ('takes {0:n2}x' -f ($ours / $plain)) 'at most 1.2x' ($ours / $plain -le 1.2)
