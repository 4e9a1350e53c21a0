# A month of some 70,000 calls, 200 ms a page: the pages one after the other, and by days, eight at once.
param([int] $Rounds)

$sandbox = Start-SandboxHost --calls, 73000, --latency, 200
try {
    $results = Invoke-Round $Rounds ([ordered]@{
        Serial = { Invoke-Contender MonthListing $sandbox 1 }
        ByDays = { Invoke-Contender MonthListing $sandbox 8 }
    })
}
finally { $sandbox.Process.Kill() }

foreach ($result in $results['Serial'] + $results['ByDays']) {
    if ($result.Calls -ne $result.Distinct) { throw 'A call was written twice.' }
}

if (@($results['Serial'].Calls + $results['ByDays'].Calls | Sort-Object -Unique).Count -ne 1) { throw 'The two listings differ.' }
$serial = Get-Median $results['Serial'].Milliseconds
$byDays = Get-Median $results['ByDays'].Milliseconds
$more = (Get-Median $results['ByDays'].Megabytes) - (Get-Median $results['Serial'].Megabytes)
New-Finding ('A month of {0:n0} calls by days, 200 ms a page' -f $results['ByDays'][0].Calls) ('{0:n0} ms' -f $byDays) '1'
New-Finding '- its pages one after the other' ('{0:n0} ms' -f $serial) ('takes {0:n1}x' -f ($serial / $byDays)) 'at least 5x' ($serial / $byDays -ge 5)
New-Finding '- memory by days, over that of one after the other' ('{0:n0} MB' -f $more)
