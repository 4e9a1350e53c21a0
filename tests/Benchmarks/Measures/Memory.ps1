# The greatest working set of a listing, over that of a shell that has only loaded the module.
param([int] $Rounds)

$sandbox = Start-SandboxHost --calls, 1000000
try {
    $results = Invoke-Round $Rounds ([ordered]@{
        Idle         = { Invoke-Contender CmdletMemory $sandbox 0 }
        HundredK     = { Invoke-Contender CmdletMemory $sandbox 100000 }
        ThreeHundred = { Invoke-Contender CmdletMemory $sandbox 300000 }
        OneMillion   = { Invoke-Contender CmdletMemory $sandbox 1000000 }
    })
}
finally { $sandbox.Process.Kill() }

$idle = Get-Median $results['Idle'].Megabytes
$few = (Get-Median $results['HundredK'].Megabytes) - $idle
$some = (Get-Median $results['ThreeHundred'].Megabytes) - $idle
$many = (Get-Median $results['OneMillion'].Megabytes) - $idle
New-Finding 'Memory of an idle shell with the module' ('{0:n0} MB' -f $idle)
New-Finding '- more while listing 100,000 calls' ('{0:n0} MB' -f $few)
New-Finding '- more while listing 1,000,000 calls' ('{0:n0} MB' -f $many) '' 'at most 80 MB' ($many -le 80)
# By 300,000 the collector has used what it allows itself. From there on, 20 bytes kept of each call are 13 MB, and a growing heap has gaps.
New-Finding '- growth from 300,000 to 1,000,000' ('{0:n0} MB' -f ($many - $some)) '' 'at most 24 MB' ($many - $some -le 24)
