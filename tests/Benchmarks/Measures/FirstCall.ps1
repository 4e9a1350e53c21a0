# How many requests the first call costs: a count, whatever the time.
param([int] $Rounds)

$null = $Rounds
$sandbox = Start-SandboxHost --calls, 100000
try {
    $result = Invoke-Contender FirstCall $sandbox
    $requests = (Get-SandboxReport $sandbox).Requests
}
finally { $sandbox.Process.Kill() }

if ($result.Calls -ne 1) { throw 'The first call was not written.' }
New-Finding 'First of 100,000 calls written' "$requests request" '' '1 request' ($requests -eq 1)
