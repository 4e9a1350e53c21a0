<#
.SYNOPSIS
Calls the numbers of a CSV file to the end, each once, whatever happens to the script meanwhile.
.DESCRIPTION
What Invoke-TwilioCampaign does, made for a schedule. The campaign is its journal: the same line starts it, goes on with it
the next day, and resumes it after a crash. Nobody is dialled twice, and each row is written when it is done.
A new campaign takes a new journal. {Name} in Say is what the row has in its column Name, and a column TimeZone says whose
time CallingHours are in.

The result file is made of the journal at the end of each run, with all rows so far: whom, what became of it, the last
call. A row that cannot be dialled as it is, such as one without a number, is an error, and stands in neither.
To try a refused row again, correct it in the list. A row is called again whose outcome is Unknown only by hand:
Invoke-TwilioCampaign with -RedialUnknown.

Exit codes: 0 all went well, 1 some rows of this run were refused or are unknown, 2 it could not start or had to stop,
3 another process goes on with the journal, and nothing is wrong. Rows that wait for their hour or the next run are a 0.
.PARAMETER ListPath
The list: a CSV file with the column To. Columns that are named as parameters of New-TwilioCall are given to it.
.PARAMETER JournalPath
The journal. It is made by the first run.
.PARAMETER ResultPath
The result file, for a spreadsheet. It is replaced by each run. Without it none is written.
.PARAMETER From
Who calls, where the list has no column From.
.PARAMETER Say
What is spoken, where the list does not say what to do in the call.
.PARAMETER Url
What to do in the call, instead of Say.
.PARAMETER CallingHours
When phones may ring, such as 09:00-20:00, in the time of whoever is called; several with commas between them.
.PARAMETER DoNotCallPath
A file of numbers that must not be called.
.PARAMETER MaximumAttempt
How many times a number is dialled that is busy or does not answer, 1 to 100.
.PARAMETER MaximumDuration
After which time the run dials no more, such as 08:00; the next one goes on.
.PARAMETER AccountSid
The account that calls, if not the one that signs in: with an API key, or for a subaccount.
.PARAMETER Credential
What signs in, as for Connect-Twilio. By default an existing connection, the environment or the Twilio CLI's profile is used.
.PARAMETER Context
A connection that Connect-Twilio -PassThru gave, instead of a credential.
.EXAMPLE
./Start-CallList.ps1 ./list.csv ./spring.jsonl -From +14155550100 -Say 'Hello {Name}, the office is closed.' -WhatIf

Says how many would be called, where, and when the last phone would ring. Nobody is called, and no file is written.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File ./Start-CallList.ps1 -ListPath list.csv -JournalPath spring.jsonl -ResultPath spring.csv

The line for a scheduler; the list has the columns To, From and Say.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Context')]
param(
    [Parameter(Mandatory, Position = 0)] [ValidateNotNullOrEmpty()] [string] $ListPath,
    [Parameter(Mandatory, Position = 1)] [ValidateNotNullOrEmpty()] [string] $JournalPath,
    [ValidateNotNullOrEmpty()] [string] $ResultPath,
    [ValidateNotNullOrEmpty()] [string] $From,
    [ValidateNotNullOrEmpty()] [string] $Say,
    [ValidateNotNull()] [uri] $Url,
    [ValidateNotNullOrEmpty()] [string] $CallingHours,
    [ValidateNotNullOrEmpty()] [string] $DoNotCallPath,
    [ValidateRange(1, 100)] [int] $MaximumAttempt = 1,
    [timespan] $MaximumDuration,
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

$columns = 'To', 'Outcome', 'Attempt', 'Sid', 'Status', 'AnsweredBy', 'Duration', 'Price', 'Message'

# A row as this script writes it: its texts by a function.
function New-Row($Row, [scriptblock] $Text) {
    $new = [ordered]@{}
    foreach ($column in $columns) { $new[$column] = & $Text ([string]$Row.$column) }
    [pscustomobject]$new
}

# The file is replaced, so it must not be another one: the list, say. A spreadsheet may have saved it.
function Test-Result {
    if (-not $ResultPath -or -not (Test-Path -LiteralPath $ResultPath)) { return }
    $head = "$(Get-Content -LiteralPath $ResultPath -TotalCount 1)" -replace '"' -replace '[;\t]', ','
    if ($head -ne ($columns -join ',')) { throw "$ResultPath is another file than the result of a run. Give another path." }
}

$done = $refused = $unknown = $failed = 0
try {
    if (-not (Get-Module TwilioCalls)) { Import-Module TwilioCalls }
    $account = @{}
    if ($AccountSid) { $account.AccountSid = $AccountSid }
    if ($Credential) { $account.Context = Connect-Twilio -Credential $Credential @account -PassThru }
    if ($Context) { $account.Context = $Context }

    $list = @(Import-Csv -LiteralPath $ListPath -Encoding UTF8)
    if ($list.Count -and -not $list[0].PSObject.Properties['To']) { throw "$ListPath has no column To." }
    Test-Result
    $campaign = @{ JournalPath = $JournalPath; MaximumAttempt = $MaximumAttempt } + $account
    foreach ($name in 'From', 'Say', 'Url', 'DoNotCallPath', 'MaximumDuration') {
        if ($PSBoundParameters.ContainsKey($name)) { $campaign[$name] = $PSBoundParameters[$name] }
    }
    if ($CallingHours) { $campaign.CallingHours = $CallingHours.Split(',') }

    # What was unknown before has been reported by the run that lost it.
    $before = @{}
    $journal = [wildcardpattern]::Escape($JournalPath)
    if (Test-Path -LiteralPath $JournalPath) {
        Get-TwilioCampaign -JournalPath $journal -Row | Where-Object { $_.Outcome -eq 'Unknown' } | ForEach-Object { $before[$_.Key] = $true }
    }

    # Each row is written as soon as it is final, and each error as soon as it is there.
    $stop = $null
    $list | Invoke-TwilioCampaign @campaign -Confirm:$false -ErrorAction Continue 2>&1 | ForEach-Object {
        if ($_ -is [Management.Automation.ErrorRecord]) {
            # What is wrong with one row is told, and the others are dialled. Anything else has ended the dialling.
            if ($_.FullyQualifiedErrorId -match '^TwilioCalls\.(?!InvalidParameter)') { $stop = $_ }
            else { $failed++; Write-Error (ConvertTo-Plain "$_") -ErrorAction Continue }
        }
        else {
            $done++
            if ($_.Outcome -eq 'Refused') { $refused++ }
            if ($_.Outcome -eq 'Unknown' -and -not $before[$_.Key]) { $unknown++ }
            New-Row $_ ${function:ConvertTo-Plain}
        }
    }

    if ($ResultPath -and $PSCmdlet.ShouldProcess($ResultPath, 'Write the result')) {
        Test-Result
        $lines = @(Get-TwilioCampaign -JournalPath $journal -Row | ForEach-Object { New-Row $_ ${function:ConvertTo-Cell} } | ConvertTo-Csv -NoTypeInformation)
        if ($lines.Count -eq 0) { $lines = $columns -join ',' }
        # All at once: half a file would not be known again.
        Set-Content -LiteralPath "$ResultPath.new" -Value $lines -Encoding UTF8 -Confirm:$false
        Move-Item -LiteralPath "$ResultPath.new" -Destination $ResultPath -Force -Confirm:$false
    }
    if ($stop) { throw $stop }
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "Stopped after $done rows, $refused refused, $unknown unknown: $_ $advice") -ErrorAction Continue
    if ($_.FullyQualifiedErrorId -like 'TwilioCalls.CampaignInUse*') { exit 3 }
    exit 2
}

exit [int]($refused + $unknown + $failed -gt 0)
