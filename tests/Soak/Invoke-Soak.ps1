<#
.SYNOPSIS
Keeps the built module busy against a bad connection, and fails if it grows, or loses or repeats a call.
.DESCRIPTION
Build first: build.ps1 Soak does both. Sixteen runspaces of one process list, create, wait and delete against a sandbox on the
loopback address, where ten of a hundred requests go wrong. It stops by itself a few minutes after the time given at the latest,
leaves its records in out/soak, and ends with exit code 1 if anything is wrong.
.EXAMPLE
./Invoke-Soak.ps1 -Minutes 1
#>
[CmdletBinding()]
param([ValidateRange(0.5, 240)] [double] $Minutes = 10)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
. (Join-Path $PSScriptRoot '../TwilioCalls.Sandbox.Host/Start-SandboxHost.ps1')
. (Join-Path $PSScriptRoot '../TwilioCalls.Sandbox.Host/Start-SandboxClient.ps1')

$path = Join-Path $PSScriptRoot '../../out/soak'
if (Test-Path $path) { Remove-Item $path -Recurse -Force }
$path = (New-Item $path -ItemType Directory).FullName

$sandbox = Start-SandboxHost --calls, 20000, --fault-percent, 10, --fault-seed, 1
try {
    Write-Host "Soaking for $Minutes minutes"
    $program = Get-ShellProgram (Join-Path $PSScriptRoot 'Invoke-Load.ps1')
    $client = Start-SandboxClient $program $sandbox ('-Minutes', [string]$Minutes, '-Path', $path)
    # It gives its workers three minutes to end.
    if (-not $client.WaitForExit([timespan]::FromMinutes($Minutes + 5))) { $client.Kill($true) }
    $client.StandardOutput.ReadToEnd() | Write-Host
    $report = Get-SandboxReport $sandbox
}
finally { $sandbox.Process.Kill() }

$wrong = [Collections.Generic.List[string]]::new()
if ($client.ExitCode -ne 0) { $wrong.Add("The client ended with exit code $($client.ExitCode).") }
$load = Get-Content (Join-Path $path 'load.json') -Raw | ConvertFrom-Json
if ($load.State -ne 'Completed') { $wrong.Add("The workers did not end: $($load.State).") }
foreach ($line in $load.Broken) { $wrong.Add("A worker broke: $line") }

$creates = @(Get-ChildItem (Join-Path $path 'creates-*.csv') | Import-Csv)
foreach ($line in & (Join-Path $PSScriptRoot 'Test-Create.ps1') -Create $creates -Dialled $report.dialled) { $wrong.Add($line) }

$growth = & (Join-Path $PSScriptRoot 'Test-Growth.ps1') -Sample (Import-Csv (Join-Path $path 'samples.csv'))
foreach ($figure in $growth.Where({ -not $_.IsFlat })) { $wrong.Add("$($figure.Figure) grew from $($figure.Middle) to $($figure.Last).") }

$growth | Format-Table -AutoSize | Out-String | Write-Host
Write-Host ('{0} requests, {1} rounds, {2} creates, {3} dialled' -f
    $report.requests, ($load.Workers | Measure-Object Rounds -Sum).Sum, $creates.Count, $report.dialled.Count)
$creates | Group-Object Outcome, ErrorId -NoElement | Format-Table Count, Name -AutoSize | Out-String | Write-Host
Write-Host 'Errors of other operations:'
$load.Workers | ForEach-Object { $_.Failures.PSObject.Properties } | Group-Object Name |
    ForEach-Object { '{0,6} {1}' -f ($_.Group | Measure-Object Value -Sum).Sum, $_.Name } | Write-Host

if ($wrong.Count) {
    Write-Host "$($wrong.Count) things are wrong:"
    $wrong | Select-Object -First 50 | Write-Host
    exit 1
}

Write-Host 'Nothing grew, nothing was dialled twice, and every create is accounted for.'
