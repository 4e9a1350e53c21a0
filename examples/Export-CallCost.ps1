<#
.SYNOPSIS
Writes what the calls of the last days cost to a CSV file, and the totals to the screen.
.DESCRIPTION
Meant for a weekly schedule. The file has a row for each day of UTC, direction and currency: prices in different
currencies are never added up. Twilio rates a call some time after its end; calls that may still get a price are counted
as NotRated, so a report with many of them is worth making again later. Numbers in the file are written the same way
whatever the computer's language is: 1234.5600.

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
# A cell that a spreadsheet takes for text or a number, and never for a formula.
function ConvertTo-Cell([string] $Text) {
    $plain = ConvertTo-Plain $Text
    if ($plain -match '^[\s''"]*[=+@\uFF1D\uFF0B\uFF0D\uFF20-]' -and $plain -notmatch '^[+-]?[0-9]+(\.[0-9]+)?$') { "'$plain" } else { $plain }
}

function New-Total($Call, [string] $Day) {
    [pscustomobject]@{
        Day = $Day; Direction = ConvertTo-Plain $Call.Direction; Currency = ConvertTo-Plain $Call.PriceUnit
        Calls = 0; NotRated = 0; Seconds = 0; Cost = [decimal]0
    }
}

function Add-Call($Total, $Call) {
    $Total.Calls++
    if ($null -ne $Call.Duration) { $Total.Seconds += $Call.Duration }
    if ($null -ne $Call.Price) { $Total.Cost -= $Call.Price }
    # Calls that nobody answered are free, and stay without a price.
    elseif ($Call.Status -notin 'busy', 'failed', 'no-answer', 'canceled') { $Total.NotRated++ }
}

try {
    if (-not (Get-Module TwilioCalls)) { Import-Module TwilioCalls }
    $account = @{}
    if ($AccountSid) { $account.AccountSid = $AccountSid }
    if ($Credential) { $account.Context = Connect-Twilio -Credential $Credential @account -PassThru }
    if ($Context) { $account.Context = $Context }

    # Twilio bills by days of UTC. Without that, Get-TwilioCall takes a date for a day of the computer's zone.
    $end = [datetime]::SpecifyKind($Until.Date, 'Utc')
    $start = $end.AddDays(-$Days)

    # Sums are kept, not calls: the memory this takes does not grow with their number.
    $rows = @{}
    $totals = @{}
    Get-TwilioCall @account -StartTimeAfter $start -StartTimeBefore $end | ForEach-Object {
        $day = $_.StartTime.UtcDateTime.ToString('s').Substring(0, 10)
        $kind = "$($_.Direction) $($_.PriceUnit)"
        if (-not $rows.ContainsKey("$day $kind")) { $rows["$day $kind"] = New-Total $_ $day }
        if (-not $totals.ContainsKey($kind)) { $totals[$kind] = New-Total $_ "$Days days" }
        Add-Call $rows["$day $kind"] $_
        Add-Call $totals[$kind] $_
    }

    if ($PSCmdlet.ShouldProcess($Path, "Write the cost of $Days days before $($end.ToString('s').Substring(0, 10))")) {
        # Export-Csv writes numbers in the language of the computer, and nothing at all where there are no rows.
        $invariant = [cultureinfo]::InvariantCulture
        $cost = @{ Name = 'Cost'; Expression = { $_.Cost.ToString('0.0000', $invariant) } }
        $direction = @{ Name = 'Direction'; Expression = { ConvertTo-Cell $_.Direction } }
        $currency = @{ Name = 'Currency'; Expression = { ConvertTo-Cell $_.Currency } }
        $lines = @($rows.Values | Sort-Object Day, Direction, Currency | Select-Object Day, $direction, $currency, Calls, NotRated, Seconds, $cost |
                ConvertTo-Csv -NoTypeInformation)
        if ($lines.Count -eq 0) { $lines = '"Day","Direction","Currency","Calls","NotRated","Seconds","Cost"' }
        Set-Content -LiteralPath $Path -Value $lines -Encoding UTF8 -Confirm:$false
    }

    $totals.Values | Sort-Object Direction, Currency
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "No report was written: $_ $advice") -ErrorAction Continue
    exit 2
}

exit 0
