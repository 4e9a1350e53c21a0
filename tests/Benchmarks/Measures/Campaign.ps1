# A campaign of 100,000 rows: its journal against as many flushed lines, resuming it, and the whole of it against a virtual account.
param([int] $Rounds)

$rows = 100000
$folder = New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid()))
try {
    $lines = Join-Path $folder 'lines.jsonl'
    $journal = Join-Path $folder 'journal.jsonl'
    $results = Invoke-Round $Rounds ([ordered]@{
        Lines   = { Remove-Item $lines -ErrorAction Ignore; Invoke-Contender FlushedLines $null $lines, $rows }
        Journal = { Remove-Item $journal -ErrorAction Ignore; Invoke-Contender JournalledRows $null $journal, $rows }
        Resumed = { Invoke-Contender ResumedJournal $null $journal }
    })
    $dialled = Join-Path $folder 'dialled.jsonl'
    $idle = Invoke-Contender CampaignMemory $null 0
    $sandbox = Start-SandboxHost --calls, 0, --calls-per-second, 1000
    try {
        Write-Host "  $rows rows are dialled"
        $campaign = Invoke-Contender CampaignMemory $sandbox $rows, $dialled
        $report = Get-SandboxReport $sandbox
    }
    finally { $sandbox.Process.Kill() }
}
finally { Remove-Item $folder -Recurse }

if ($report.Dialled.Count -ne $rows) { throw "$($report.Dialled.Count) of $rows rows were dialled." }
$flushed = Get-Median $results['Lines'].Milliseconds
$journalled = Get-Median $results['Journal'].Milliseconds
$resumed = Get-Median $results['Resumed'].Milliseconds
$more = $campaign.Megabytes - $idle.Megabytes
$following = ($report.Requests - $rows) / $rows
New-Finding 'Write 100,000 lines, each flushed to the disk' ('{0:n0} ms' -f $flushed) '1'
New-Finding '- the journal of 100,000 rows, each flushed before its call' ('{0:n0} ms' -f $journalled) ('takes {0:n2}x' -f ($journalled / $flushed)) 'at most 2x' ($journalled -le 2 * $flushed)
New-Finding '- resuming that journal in a fresh process' ('{0:n0} ms' -f $resumed) '' 'under 2 s' ($resumed -lt 2000)
New-Finding 'Dial 100,000 rows at 1,000 a second, to the end of the last' ('{0:n0} s' -f $campaign.Seconds)
New-Finding '- memory over an idle shell' ('{0:n0} MB' -f $more) '' 'at most 60 MB' ($more -le 60)
New-Finding '- requests to follow a call' ('{0:n3}' -f $following) '' 'well under 1' ($following -lt 0.2)
