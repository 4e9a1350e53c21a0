<#
.SYNOPSIS
Deletes the records of calls that ended more than some days ago, and logs each one.
.DESCRIPTION
Meant for a nightly schedule. It never asks, and writes a line to the log for each record that is removed or is not.
Deleted records cannot be brought back, so nothing is removed where there are more of them than -MaximumCount allows.

Exit codes: 0 all removed, 1 some could not be removed, 2 it could not start or had to stop.
.PARAMETER LogPath
The log file. Lines are added to it, with the time in UTC. It must be writable, or nothing is removed.
.PARAMETER OlderThanDays
How many days ago a call must have ended, 1 to 3650.
.PARAMETER MaximumCount
The safety cap: how many records one run may remove, 1 to 1000000.
.PARAMETER AccountSid
The account whose calls are meant, if not the one that signs in: with an API key, or for a subaccount.
.PARAMETER Credential
What signs in, as for Connect-Twilio. By default an existing connection, the environment or the Twilio CLI's profile is used.
.PARAMETER Context
A connection that Connect-Twilio -PassThru gave, instead of a credential.
.EXAMPLE
./Remove-OldCall.ps1 -LogPath ./removed.log -OlderThanDays 365 -WhatIf

Shows what would be removed. Neither Twilio nor the log is changed.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File ./Remove-OldCall.ps1 -LogPath /var/log/twilio/removed.log -OlderThanDays 90

The line for a scheduler.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Context')]
param(
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string] $LogPath,
    [ValidateRange(1, 3650)] [int] $OlderThanDays = 90,
    [ValidateRange(1, 1000000)] [int] $MaximumCount = 10000,
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
    if ($WhatIfPreference) { return }
    $line = '{0}Z {1}' -f (Get-Date).ToUniversalTime().ToString('s'), (ConvertTo-Plain $Text)
    Add-Content -LiteralPath $LogPath -Value $line -Encoding UTF8 -Confirm:$false
}

$removed = $failed = 0
try {
    if (-not (Get-Module TwilioCalls)) { Import-Module TwilioCalls }
    $account = @{}
    if ($AccountSid) { $account.AccountSid = $AccountSid }
    if ($Credential) { $account.Context = Connect-Twilio -Credential $Credential @account -PassThru }
    if ($Context) { $account.Context = $Context }

    $limit = (Get-Date).ToUniversalTime().AddDays(-$OlderThanDays)
    Write-Log "begin: calls that ended before $($limit.ToString('s'))Z"

    # One more than allowed is enough to know that there are too many.
    $calls = @(Get-TwilioCall @account -EndTimeBefore $limit -First ($MaximumCount + 1))
    if ($calls.Count -gt $MaximumCount) {
        throw "There are more than $MaximumCount records to remove, so none was. If that is meant, raise -MaximumCount."
    }

    foreach ($call in $calls) {
        if (-not $PSCmdlet.ShouldProcess((ConvertTo-Plain $call.Sid), (ConvertTo-Plain "Delete the record of a call to $($call.To)"))) { continue }

        # A login that fails ends the script; what fails for one record is noted, and the next one is tried.
        Remove-TwilioCall $call.Sid @account -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem
        if ($problem) {
            $failed++
            Write-Log "failed $($call.Sid): $($problem[0])"
            Write-Error (ConvertTo-Plain "$($call.Sid) was not removed: $($problem[0])") -ErrorAction Continue
        }
        else {
            $removed++
            Write-Log "removed $($call.Sid), from $($call.From) to $($call.To), ended $($call.EndTime.UtcDateTime.ToString('s'))Z"
        }
    }

    Write-Log "end: $removed removed, $failed failed"
    [pscustomobject]@{ Removed = $removed; Failed = $failed; EndedBefore = $limit }
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "Stopped after $removed removed and $failed failed: $_ $advice") -ErrorAction Continue
    try { Write-Log "stopped after $removed removed and $failed failed: $_" }
    catch { Write-Warning (ConvertTo-Plain "The log $LogPath cannot be written: $_") }
    exit 2
}

exit [int]($failed -gt 0)
