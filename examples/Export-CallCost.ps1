<#
.SYNOPSIS
Writes what the calls of the last days cost to a CSV file, and the figures of all to the screen.
.DESCRIPTION
Meant for a weekly schedule. The file has a row for each day of UTC, by which Twilio bills, and a column for each
currency: prices in different currencies are never added up. Twilio rates a call some time after its end; calls that may
still get a price are counted as Unrated, so a report with many of them is worth making again later. Numbers in the file
are written the same way whatever the computer's language is: 1234.5600.

The file is written at the end, all at once: a listing that fails leaves no half report.
Exit codes: 0 done, 2 it could not start or had to stop. There is no 1 here: nothing is reported in part.
.PARAMETER Path
The CSV file. It is replaced if it exists.
.PARAMETER Days
How many days the report covers, 1 to 366.
.PARAMETER Until
The day after the last one of the report, in UTC: by default today, so that only whole days are counted.
.PARAMETER AccountSid
The account whose calls are meant, if not the one that signs in: with an API key, or for a subaccount.
.PARAMETER Credential
What signs in, as for Connect-Twilio. By default an existing connection, the environment or the Twilio CLI's profile is used.
.PARAMETER Context
A connection that Connect-Twilio -PassThru gave, instead of a credential.
.EXAMPLE
./Export-CallCost.ps1 -Path ./cost.csv

Reports the last seven whole days.
.EXAMPLE
./Export-CallCost.ps1 -Path ./october.csv -Days 31 -Until 2026-11-01

Reports a month.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File ./Export-CallCost.ps1 -Path /srv/reports/cost.csv

The line for a scheduler.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Context')]
param(
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string] $Path,
    [ValidateRange(1, 366)] [int] $Days = 7,
    [datetime] $Until = (Get-Date).ToUniversalTime(),
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

    # Without a zone, Get-TwilioCall takes a date for a day of the computer's.
    $end = [datetime]::SpecifyKind($Until.Date, 'Utc')
    $figures = @(Get-TwilioCall @account -StartTimeAfter $end.AddDays(-$Days) -StartTimeBefore $end | Measure-TwilioCall Day -TimeZone UTC)
    $all = $figures | Measure-TwilioCall -TimeZone UTC

    if ($PSCmdlet.ShouldProcess($Path, "Write the cost of $Days days before $($end.ToString('s').Substring(0, 10))")) {
        $rows = foreach ($day in $figures) {
            $row = [ordered]@{ Day = $day.Group; Calls = $day.Calls; Minutes = $day.StartedMinutes; Unrated = $day.Unrated }
            foreach ($currency in $all.Cost.Keys) {
                # Export-Csv would write the amount in the language of the computer.
                $row[(ConvertTo-Plain "Cost $currency")] = ([decimal] $day.Cost[$currency]).ToString('0.0000', [cultureinfo]::InvariantCulture)
            }
            [pscustomobject] $row
        }
        $lines = if ($rows) { $rows | ConvertTo-Csv -NoTypeInformation } else { '"Day","Calls","Minutes","Unrated"' }
        Set-Content -LiteralPath $Path -Value $lines -Encoding UTF8 -Confirm:$false
    }

    $all
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "No report was written: $_ $advice") -ErrorAction Continue
    exit 2
}

exit 0
