# 100,000 calls through the pipeline, against the floor and the other ways.
param([int] $Rounds)

$calls = 100000
$sandbox = Start-SandboxHost --calls, $calls
try {
    $results = Invoke-Round $Rounds ([ordered]@{
        RawListing        = { Invoke-Contender RawListing $sandbox }
        CmdletListing     = { Invoke-Contender CmdletListing $sandbox }
        SdkListing        = { Invoke-Contender SdkListing $sandbox }
        RestMethodListing = { Invoke-Contender RestMethodListing $sandbox }
    })
}
finally { $sandbox.Process.Kill() }

$first, $steady = @{}, @{}
foreach ($name in $results.Keys) {
    if ($results[$name].Where({ $_.Calls -ne $calls })) { throw "$name did not list $calls calls." }
    $first[$name] = Get-Median $results[$name].First
    $steady[$name] = Get-Median $results[$name].Milliseconds
}

# A script that is run on a schedule lists once, in a fresh shell: its first pass is what counts.
$ours = $first['CmdletListing']
$overRaw = $ours / $first['RawListing']
$sdk = $first['SdkListing'] / $ours
$loop = $first['RestMethodListing'] / $ours
New-Finding 'List 100,000 calls with Get-TwilioCall, first pass of a fresh shell' ('{0:n0} ms' -f $ours) '1'
New-Finding '- raw GETs of the same pages, first of a fresh process' ('{0:n0} ms' -f $first['RawListing']) ('ours takes {0:n2}x' -f $overRaw) 'at most 2.5x' ($overRaw -le 2.5)
New-Finding "- Twilio's C# SDK, likewise" ('{0:n0} ms' -f $first['SdkListing']) ('takes {0:n1}x ours' -f $sdk) 'at least 8x' ($sdk -ge 8)
New-Finding '- an Invoke-RestMethod loop, likewise' ('{0:n0} ms' -f $first['RestMethodListing']) ('takes {0:n1}x ours' -f $loop) 'at least 20x' ($loop -ge 20)

$ours = $steady['CmdletListing']
$overRaw = $ours / $steady['RawListing']
New-Finding 'The same, steady' ('{0:n0} ms' -f $ours) '1'
New-Finding '- raw GETs' ('{0:n0} ms' -f $steady['RawListing']) ('ours takes {0:n2}x' -f $overRaw) 'at most 1.6x' ($overRaw -le 1.6)
New-Finding "- Twilio's C# SDK" ('{0:n0} ms' -f $steady['SdkListing']) ('takes {0:n1}x ours' -f ($steady['SdkListing'] / $ours))
New-Finding '- an Invoke-RestMethod loop' ('{0:n0} ms' -f $steady['RestMethodListing']) ('takes {0:n1}x ours' -f ($steady['RestMethodListing'] / $ours))
