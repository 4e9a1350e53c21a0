<#
.SYNOPSIS
Raises an alert when too few of the calls that ended in the last hour were answered.
.DESCRIPTION
Measures the calls that ended lately, and writes one object about them. If the rate that is watched is below the
threshold, it also writes a warning, runs -OnAlert, and ends with exit code 1. Fewer calls than -MinimumCalls are no
sample: then there is no alert.

Exit codes: 0 no alert, 1 alert, 2 it could not start or had to stop.
.PARAMETER MinimumPercent
The rate in percent below which there is an alert; 0 to 100.
.PARAMETER Rate
The rate that is watched, a share of the calls that were not canceled: Asr, those answered, or Ner, those that did not fail.
.PARAMETER MinimumCalls
How many calls must have ended for a verdict, 1 or more. Canceled ones do not count.
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
./Test-AnswerRate.ps1 -MinimumPercent 90 -Rate Ner

Alerts when more than a tenth of the calls of the last hour failed; busy and no-answer are no failures.
.EXAMPLE
./Test-AnswerRate.ps1 -OnAlert { param($Verdict) Invoke-RestMethod https://chat.example.com/hook -Method Post -Body ($Verdict | ConvertTo-Json) }

Tells a chat room.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File ./Test-AnswerRate.ps1 -MinimumPercent 60 -MinimumCalls 50

The line for a scheduler, every hour.
#>
[CmdletBinding(DefaultParameterSetName = 'Context')]
param(
    [ValidateRange(0, 100)] [double] $MinimumPercent = 75,
    [ValidateSet('Asr', 'Ner')] [string] $Rate = 'Asr',
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
    $ended = Get-TwilioCall @account -EndTimeAfter $since | Measure-TwilioCall

    # Whole numbers: 57 of 100 are not below 57 %.
    $good = if ($Rate -eq 'Ner') { $ended.Seizures - $ended.Failed } else { $ended.Answered }
    $alert = $ended.Seizures -ge $MinimumCalls -and 100 * $good -lt $MinimumPercent * $ended.Seizures
    $verdict = $ended | Select-Object @{ Name = 'Since'; Expression = { $since } }, Seizures, Answered, Busy, NoAnswer, Failed, Asr, Ner,
        @{ Name = 'MinimumPercent'; Expression = { $MinimumPercent } }, @{ Name = 'Alert'; Expression = { $alert } }
    $verdict
    if ($ended.Seizures -lt $MinimumCalls) { Write-Verbose "Only $($ended.Seizures) calls ended, fewer than the $MinimumCalls of a sample." }

    if ($alert) {
        $percent = [math]::Round(100 * $good / $ended.Seizures, 1)
        Write-Warning ("The $($Rate.ToUpperInvariant()) of $($ended.Seizures) calls since $($since.ToString('s'))Z is $percent %: " +
            "$($ended.Answered) answered, $($ended.Busy) busy, $($ended.NoAnswer) not answered, $($ended.Failed) failed.") -WarningAction Continue
        if ($OnAlert) { & $OnAlert $verdict }
    }
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "There is no verdict, or it could not be told: $_ $advice") -ErrorAction Continue
    exit 2
}

exit [int]$alert
