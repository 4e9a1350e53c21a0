<#
.SYNOPSIS
The module's main job in a dozen lines, against the sandbox: no account, no network, no phone rings.
.DESCRIPTION
Shows each line, then runs it. The first that fails ends the demo with an exit code other than 0.
.EXAMPLE
./build.ps1 Demo
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $ModulePath)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
Import-Module (Join-Path (Resolve-Path $ModulePath) 'TwilioCalls.psd1')

$lines = @(
    { Connect-Twilio -Sandbox }
    { Get-TwilioCall -First 8 | Format-Table }
    { Get-TwilioCall | Select-Object -First 5 | Format-Table Sid, Status, To }
    { $sandbox = (Get-TwilioContext).Sandbox; "$($sandbox.RequestCount) requests so far: the first five of hundreds took one page" }
    { Get-TwilioCall -Status busy, failed -First 5 | Format-Table }
    { $call = New-TwilioCall -To +14155550123 -From +14155550199 -Say 'Disk full on SQL01'; $call | Format-Table }
    { $call | Wait-TwilioCall -Status in-progress | Format-Table }
    { $call | Wait-TwilioCall | Format-List Sid, Status, StartTime, EndTime, DurationTime }
    { $live = Get-TwilioCall -Status in-progress -First 1; $live | Format-Table }
    { $live | Set-TwilioCall -Say 'Please hold' | Format-Table }
    { $live | Set-TwilioCall -Status completed | Format-Table }
    { Get-TwilioCall -Status busy | Remove-TwilioCall }
    { Get-TwilioCall | Group-Object Status -NoElement | Sort-Object Count -Descending | Format-Table }
)

foreach ($line in $lines) {
    Write-Host "PS> $("$line".Trim())" -ForegroundColor Cyan
    . $line | Out-Host
}

if (Get-TwilioCall -Status busy) { throw 'There are still busy calls: the demo did not do what it says.' }
Write-Host 'That was the sandbox. Get-Help about_TwilioCalls tells how to go on.'
