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

$median = @{}
foreach ($name in $results.Keys) {
    if ($results[$name].Where({ $_.Calls -ne $calls })) { throw "$name did not list $calls calls." }
    $median[$name] = Get-Median $results[$name].Milliseconds
}

$ours = $median['CmdletListing']
$overRaw = $ours / $median['RawListing']
$sdk = $median['SdkListing'] / $ours
$loop = $median['RestMethodListing'] / $ours
New-Finding 'List 100,000 calls with Get-TwilioCall' ('{0:n0} ms' -f $ours) '1'
New-Finding '- the first time in a fresh shell' ('{0:n0} ms' -f (Get-Median $results['CmdletListing'].First))
New-Finding '- raw GETs of the same pages, read whole' ('{0:n0} ms' -f $median['RawListing']) ('ours takes {0:n2}x' -f $overRaw) 'at most 2x' ($overRaw -le 2)
New-Finding "- Twilio's C# SDK" ('{0:n0} ms' -f $median['SdkListing']) ('takes {0:n1}x ours' -f $sdk) 'at least 10x' ($sdk -ge 10)
New-Finding '- an Invoke-RestMethod loop' ('{0:n0} ms' -f $median['RestMethodListing']) ('takes {0:n1}x ours' -f $loop) 'at least 25x' ($loop -ge 25)
