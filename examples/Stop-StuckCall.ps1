<#
.SYNOPSIS
Hangs up calls that have been in progress for too long, and reports which.
.DESCRIPTION
A call whose caller has forgotten it, or whose far end never hangs up, costs money until somebody ends it.
This looks for calls that are in progress for longer than some minutes, an hour by default, ends them, and writes an
object for each. A call that ends by itself in the meantime is no failure.

Exit codes: 0 done, 1 some calls could not be ended, 2 it could not start or had to stop.
.PARAMETER Minutes
How long a call may go on, 1 to 1440.
.PARAMETER LogPath
A file that gets a line for each call too, with the time in UTC, where a scheduler drops the output.
.PARAMETER AccountSid
The account whose calls are meant, if not the one that signs in: with an API key, or for a subaccount.
.PARAMETER Credential
What signs in, as for Connect-Twilio. By default an existing connection, the environment or the Twilio CLI's profile is used.
.PARAMETER Context
A connection that Connect-Twilio -PassThru gave, instead of a credential.
.EXAMPLE
./Stop-StuckCall.ps1 -Minutes 120 -WhatIf

Shows which calls have gone on for over two hours. None is ended.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File ./Stop-StuckCall.ps1 -LogPath /var/log/twilio/stuck.log

The line for a scheduler, every quarter of an hour for example.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Context')]
param(
    [ValidateRange(1, 1440)] [int] $Minutes = 60,
    [ValidateNotNullOrEmpty()] [string] $LogPath,
    [ValidateScript({ if ("$_".Trim() -match '^AC[0-9a-fA-F]{32}$') { $true } else { throw 'It takes AC and 32 hexadecimal digits.' } })]
    [string] $AccountSid,
    [Parameter(Mandatory, ParameterSetName = 'Credential')] [pscredential] $Credential,
    [Parameter(ParameterSetName = 'Context')] [object] $Context
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Untrusted text on one line, without characters that a terminal obeys or that hide or turn text.
function ConvertTo-Plain([string] $Text) { $Text -replace '\s+', ' ' -replace '\p{C}', '?' }

# What strangers send, such as a caller's SIP address, must not forge a line.
function Write-Log([string] $Text) {
    if (-not $LogPath -or $WhatIfPreference) { return }
    $line = '{0}Z {1}' -f (Get-Date).ToUniversalTime().ToString('s'), (ConvertTo-Plain $Text)
    Add-Content -LiteralPath $LogPath -Value $line -Encoding UTF8 -Confirm:$false
}

$failed = 0
try {
    if (-not (Get-Module TwilioCalls)) { Import-Module TwilioCalls }
    $account = @{}
    if ($AccountSid) { $account.AccountSid = $AccountSid }
    if ($Credential) { $account.Context = Connect-Twilio -Credential $Credential @account -PassThru }
    if ($Context) { $account.Context = $Context }

    $now = (Get-Date).ToUniversalTime()
    $stuck = @(Get-TwilioCall @account -Status in-progress -StartTimeBefore $now.AddMinutes(-$Minutes))
    Write-Log "begin: $($stuck.Count) calls in progress for over $Minutes minutes"

    foreach ($call in $stuck) {
        $age = [int][math]::Floor(($now - $call.StartTime.UtcDateTime).TotalMinutes)
        $action = ConvertTo-Plain "End a call from $($call.From) to $($call.To), $age minutes old"
        if (-not $PSCmdlet.ShouldProcess((ConvertTo-Plain $call.Sid), $action)) { continue }

        $null = Set-TwilioCall $call.Sid -Status completed @account -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem
        $outcome = 'ended'
        if ($problem -and $problem[0].FullyQualifiedErrorId -like 'TwilioCalls.21220,*') {
            $outcome = 'ended by itself'
        }
        elseif ($problem) {
            $failed++
            $outcome = ConvertTo-Plain "failed: $($problem[0])"
            Write-Error (ConvertTo-Plain "$($call.Sid) was not ended: $($problem[0])") -ErrorAction Continue
        }

        Write-Log "$($call.Sid), from $($call.From) to $($call.To), $age minutes: $outcome"
        [pscustomobject]@{
            Sid = ConvertTo-Plain $call.Sid; From = ConvertTo-Plain $call.From; To = ConvertTo-Plain $call.To
            StartTime = $call.StartTime; Minutes = $age; Outcome = $outcome
        }
    }
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "Stopped: $_ $advice") -ErrorAction Continue
    try { Write-Log "stopped: $_" }
    catch { Write-Warning (ConvertTo-Plain "The log $LogPath cannot be written: $_") }
    exit 2
}

exit [int]($failed -gt 0)
