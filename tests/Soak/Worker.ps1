<#
.SYNOPSIS
One of the soak's runspaces: lists, creates, waits and deletes in turn until the time is over, and notes what became of each create.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [int] $Number,
    [Parameter(Mandatory)] [datetime] $End,
    [Parameter(Mandatory)] [string] $Path
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
Import-Module (Join-Path $PSScriptRoot '../../out/TwilioCalls')

# Five digits of the number dialled count the creates of a worker.
$most = 99999
$created = 0
$failures = @{}
$live = [Collections.Generic.Queue[string]]::new()
$creates = [IO.StreamWriter]::new((Join-Path $Path "creates-$Number.csv"))
$creates.WriteLine('To,Outcome,ErrorId')

# No other worker dials this number, so the host can see whether it was dialled twice.
function New-UniqueCall {
    $script:created++
    $to = '+1415{0:d2}{1:d5}' -f $Number, $created
    # Every tenth is one that Twilio refuses, and every fourth is looked for if its answer is lost.
    $from = if ($created % 10) { '+14155550100' } else { '+15005550001' }
    $call = New-TwilioCall $to $from -Twiml '<Response/>' -ResolveUnknown:($created % 4 -eq 1) -ErrorVariable failure -ErrorAction SilentlyContinue
    $id = if ($failure.Count) { $failure[0].FullyQualifiedErrorId -replace ',.*' } else { '' }
    $outcome = switch ($true) {
        ($null -ne $call) { 'written'; break }
        ($id -eq 'TwilioCalls.CallOutcomeUnknown') { 'unknown'; break }
        ($id -ne '') { 'refused'; break }
        default { 'unaccounted' }
    }
    $creates.WriteLine("$to,$outcome,$id")
    if ($call) { $live.Enqueue($call.Sid) }
}

# An account dials one call a second, so most stay queued: a wait for one would not end before the call is ended.
function Remove-OldestCall {
    [CmdletBinding()] param()
    if (-not $live.Count) { return }
    $sid = $live.Dequeue()
    if ($created % 4 -eq 0) { Wait-TwilioCall $sid -Timeout 2 }
    $null = Set-TwilioCall $sid -Status completed
    $null = Wait-TwilioCall $sid -Timeout 30
    Remove-TwilioCall $sid
}

function Add-Failure($Failure) {
    foreach ($one in $Failure) {
        $id = $one.FullyQualifiedErrorId -replace ',.*'
        $failures[$id] = 1 + $failures[$id]
    }
}

try {
    for ($round = 0; [datetime]::UtcNow -lt $End -and $created -lt $most; $round++) {
        $failure = $null
        switch (($Number + $round) % 4) {
            0 { Get-TwilioCall -PageSize 100 -First 1000 -ErrorVariable failure -ErrorAction SilentlyContinue | Out-Null }
            1 { Get-TwilioCall -Status busy -First 20 -ErrorVariable failure -ErrorAction SilentlyContinue | Out-Null }
            2 { New-UniqueCall }
            3 { Remove-OldestCall -ErrorVariable failure -ErrorAction SilentlyContinue }
        }
        Add-Failure $failure
        # A pause for the others: sixteen workers without one would test the machine instead.
        Start-Sleep -Milliseconds 100
    }
}
finally { $creates.Dispose() }

[pscustomobject]@{ Number = $Number; Rounds = $round; Failures = $failures }
