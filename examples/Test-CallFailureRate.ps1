<#
.SYNOPSIS
Raises an alert when too many of the calls that ended in the last hour have failed.
.DESCRIPTION
Counts the calls that ended lately and those of them that failed, and writes one object about it. If the share of failed
calls is above the threshold, it also writes a warning, runs -OnAlert, and ends with exit code 1. Fewer calls than
-MinimumCalls are no sample: then there is no alert.

Exit codes: 0 no alert, 1 alert, 2 it could not start or had to stop.
.PARAMETER ThresholdPercent
The share of failed calls, in percent, above which there is an alert; 0 to 100.
.PARAMETER Status
The statuses that count as failed.
.PARAMETER MinimumCalls
How many calls must have ended for a verdict, 1 or more.
.PARAMETER Minutes
How far to look back, 1 to 1440.
.PARAMETER OnAlert
What to do about an alert: a script block that is given the object, for a mail or a ticket.
.PARAMETER AccountSid
The account whose calls are meant, if not the one that signs in: with an API key, or for a subaccount.
.PARAMETER Credential
What signs in, as for Connect-Twilio. By default an existing connection, the environment or the Twilio CLI's profile is used.
.PARAMETER Context
A connection that Connect-Twilio -PassThru gave, instead of a credential.
.EXAMPLE
./Test-CallFailureRate.ps1 -ThresholdPercent 10 -Status failed

Alerts when more than a tenth of the calls of the last hour failed; busy and no-answer are not counted as failures.
.EXAMPLE
./Test-CallFailureRate.ps1 -OnAlert { param($Rate) Invoke-RestMethod https://chat.example.com/hook -Method Post -Body ($Rate | ConvertTo-Json) }

Tells a chat room.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File ./Test-CallFailureRate.ps1 -ThresholdPercent 30 -MinimumCalls 50

The line for a scheduler, every hour.
#>
[CmdletBinding(DefaultParameterSetName = 'Context')]
param(
    [ValidateRange(0, 100)] [double] $ThresholdPercent = 25,
    [ValidateSet('failed', 'busy', 'no-answer', 'canceled')] [string[]] $Status = @('failed', 'busy', 'no-answer'),
    [ValidateRange(1, [int]::MaxValue)] [int] $MinimumCalls = 20,
    [ValidateRange(1, 1440)] [int] $Minutes = 60,
    [ValidateNotNull()] [scriptblock] $OnAlert,
    [ValidateScript({ if ("$_".Trim() -match '^AC[0-9a-fA-F]{32}$') { $true } else { throw 'It takes AC and 32 hexadecimal digits.' } })]
    [string] $AccountSid,
    [Parameter(Mandatory, ParameterSetName = 'Credential')] [pscredential] $Credential,
    [Parameter(ParameterSetName = 'Context')] [object] $Context
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Untrusted text on one line, without characters that a terminal obeys or that hide or turn text.
function ConvertTo-Plain([string] $Text) { $Text -replace '\s+', ' ' -replace '\p{C}', '?' }

try {
    if (-not (Get-Module TwilioCalls)) { Import-Module TwilioCalls }
    $account = @{}
    if ($AccountSid) { $account.AccountSid = $AccountSid }
    if ($Credential) { $account.Context = Connect-Twilio -Credential $Credential @account -PassThru }
    if ($Context) { $account.Context = $Context }

    # By their end, not by their start: a call that is not over has neither failed nor gone well.
    $since = (Get-Date).ToUniversalTime().AddMinutes(-$Minutes)
    $count = @{}
    $calls = $failed = 0
    Get-TwilioCall @account -EndTimeAfter $since | ForEach-Object {
        $calls++
        $count["$($_.Status)"] = 1 + $count["$($_.Status)"]
        if ($_.Status -in $Status) { $failed++ }
    }

    $percent = if ($calls) { [math]::Round(100 * $failed / $calls, 1) } else { 0 }
    $alert = $calls -ge $MinimumCalls -and 100 * $failed -gt $ThresholdPercent * $calls
    $rate = [pscustomobject]@{
        Since = $since; Calls = $calls; Failed = $failed; Percent = $percent; ThresholdPercent = $ThresholdPercent; Alert = $alert
    }
    $rate
    if ($calls -lt $MinimumCalls) { Write-Verbose "Only $calls calls ended, fewer than the $MinimumCalls of a sample." }

    if ($alert) {
        $statuses = ($count.GetEnumerator() | Sort-Object Name | ForEach-Object { ConvertTo-Plain "$($_.Name) $($_.Value)" }) -join ', '
        Write-Warning "$failed of $calls calls have failed since $($since.ToString('s'))Z, $percent %: $statuses." -WarningAction Continue
        if ($OnAlert) { & $OnAlert $rate }
    }
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "There is no verdict, or it could not be told: $_ $advice") -ErrorAction Continue
    exit 2
}

exit [int]$alert
