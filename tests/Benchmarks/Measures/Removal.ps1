# 5,000 calls deleted over a connection of 50 ms, the number at once left to the module.
param([int] $Rounds)

$calls = 5000
# The SDK's loop would take minutes. Each of its requests takes as long as the last, so a part of them is enough.
$sdkCalls = 300

function Invoke-Removal([string] $Name, [int] $Count) {
    $sandbox = Start-SandboxHost --calls, 10000, --latency, 50
    try { $result = Invoke-Contender $Name $sandbox $Count }
    finally { $sandbox.Process.Kill() }
    if ($result.Calls -ne $Count) { throw "$Name removed $($result.Calls) calls, not $Count." }
    $result
}

$results = Invoke-Round $Rounds ([ordered]@{
    Ours = { Invoke-Removal CmdletRemoval $calls }
    Sdk  = { Invoke-Removal SdkRemoval $sdkCalls }
})
$ours = Get-Median $results['Ours'].Milliseconds
$sdk = (Get-Median $results['Sdk'].Milliseconds) * $calls / $sdkCalls
New-Finding 'Remove 5,000 calls, 50 ms latency' ('{0:n0} ms' -f $ours) '1'
New-Finding "- Twilio's C# SDK in a loop, from $sdkCalls calls" ('{0:n0} ms' -f $sdk) ('takes {0:n1}x ours' -f ($sdk / $ours)) 'at least 6x' ($sdk / $ours -ge 6)
