<#
.SYNOPSIS
Calls the numbers of a CSV file, and keeps a result file that makes the run safe to repeat.
.DESCRIPTION
The result file gets one row each time a row of the list is tried, with one of these words in the column Result:

dialled: Twilio took the call; Sid has its name.
refused: it was not dialled, and Message says why. The next run tries it again, and adds a row.
unknown: nobody knows whether the phone rings: the answer was lost, or this script died. No run dials it again.

A row is written as unknown before its call is sent, and rewritten with what became of it, each time down to the disk.
So a run that was killed can be started again with the same files. A number that is twice in the list is dialled twice.
Numbers are compared by their digits, so a spreadsheet may have saved the list without the plus. To have an unknown row
tried again, change its word to refused; do not delete rows, since a file that lacks some is taken for one that was cut,
and a file that was cut dials nobody.
Two runs cannot use a result file at once, whatever names it has. While a run goes on, other programs may not be able to
open it. A new campaign takes a new one.

Exit codes: 0 all dialled, 1 some refused or unknown in this run, 2 it could not start or had to stop.
.PARAMETER ListPath
The list: a CSV file with the column To. Columns that are named as parameters of New-TwilioCall are given to it.
.PARAMETER ResultPath
The result file. It is made by the first run.
.PARAMETER From
Who calls. It goes before the list's column From.
.PARAMETER Url
What to do in the call. Without it the list needs a column Say, Url, Twiml or ApplicationSid.
.PARAMETER ResolveUnknown
If an answer is lost, looks for the call for up to half a minute, and takes it for dialled if it is found.
.PARAMETER MaximumUnknown
The run ends at this many unknown calls: Twilio is in trouble then, 1 or more.
.PARAMETER AccountSid
The account that calls, if not the one that signs in: with an API key, or for a subaccount.
.PARAMETER Credential
What signs in, as for Connect-Twilio. By default an existing connection, the environment or the Twilio CLI's profile is used.
.PARAMETER Context
A connection that Connect-Twilio -PassThru gave, instead of a credential.
.EXAMPLE
./Start-CallList.ps1 ./list.csv ./result.csv -From +14155550100 -Url https://example.com/voice -WhatIf

Shows who would be called. Nobody is, and no file is written.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File ./Start-CallList.ps1 -ListPath list.csv -ResultPath result.csv

The line for a scheduler; the list has the columns To, From and Url.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Context')]
param(
    [Parameter(Mandatory, Position = 0)] [ValidateNotNullOrEmpty()] [string] $ListPath,
    [Parameter(Mandatory, Position = 1)] [ValidateNotNullOrEmpty()] [string] $ResultPath,
    [ValidateNotNullOrEmpty()] [string] $From,
    [ValidateNotNull()] [uri] $Url,
    [switch] $ResolveUnknown,
    [ValidateRange(1, [int]::MaxValue)] [int] $MaximumUnknown = 5,
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

function ConvertTo-Line($Row) { @($Row | ConvertTo-Csv -NoTypeInformation)[-1] + "`r`n" }

# What two spellings of one number, or of one address, have in common: a spreadsheet loses the plus, and adds blanks.
function ConvertTo-Key([string] $To) {
    $text = (ConvertTo-Plain $To).Replace('?', '').Trim(' =''"').ToLowerInvariant()
    if ($text -match '^[0-9][0-9.,]*e\+?[0-9]+$') { throw "A spreadsheet has cut the digits of a number: $text. Save it as text." }
    if ($text -match '^[0-9+() ./,-]*[0-9][0-9+() ./,-]*$') { ($text -replace '^([0-9]{7,})[.,]00?$', '$1' -replace '[^0-9]').TrimStart('0') } else { $text }
}

# Writes over all that stands from a place in the file on, then how many rows there are, and waits for the disk.
function Write-Result([IO.FileStream] $File, [long] $Start, [string] $Text, [long] $CountAt, [int] $Count) {
    $bytes = [Text.Encoding]::UTF8.GetBytes($Text)
    $File.Position = $Start
    $File.Write($bytes, 0, $bytes.Length)
    $File.SetLength($File.Position)
    if ($CountAt) {
        $File.Position = $CountAt
        $File.Write([Text.Encoding]::ASCII.GetBytes($Count.ToString('0000000')), 0, 7)
    }
    $File.Flush($true)
}

# The rows of a result file, which must be whole: whom a lost row names would be dialled again.
function Read-Result([IO.FileStream] $File) {
    $reader = [IO.StreamReader]::new($File, [Text.Encoding]::UTF8, $true, 4096, $true)
    $text = $reader.ReadToEnd()
    $broken = "$ResultPath is another file, or was cut or changed. Nobody was called; repair it first, for whom it lacks would be called again:"
    if ($text -notmatch '^"?Time"?,"?To"?,"?Result"?,"?Sid"?,"?Message"?(,"?Rows: ([0-9]{7})"?)?,*\r?\n' -or $reader.CurrentEncoding.WebName -ne 'utf-8') {
        throw "$broken it does not begin as the result of a run does."
    }
    $count = if ($Matches[2]) { [int] $Matches[2] } else { 0 }
    if (-not $text.EndsWith("`n")) { throw "$broken its last row does not end." }
    $rows = @($text | ConvertFrom-Csv)
    for ($i = 0; $i -lt $rows.Count; $i++) {
        $row = $rows[$i]
        $isWhole = $row.Result -eq 'refused' -or ($row.Result -in 'dialled', 'unknown' -and "$($row.To)".Trim())
        if (-not $isWhole) { throw "$broken row $($i + 1) is not whole." }
    }
    if ($rows.Count -lt $count) { throw "$broken it has $($rows.Count) rows, and had $count." }
    $rows
}

$dialled = $refused = $unknown = 0
$file = $null
try {
    if (-not (Get-Module TwilioCalls)) { Import-Module TwilioCalls }
    $account = @{}
    if ($AccountSid) { $account.AccountSid = $AccountSid }
    if ($Credential) { $account.Context = Connect-Twilio -Credential $Credential @account -PassThru }
    if ($Context) { $account.Context = $Context }
    if ($account.Count -eq 0) { $null = Get-TwilioContext }

    $list = @(Import-Csv -LiteralPath $ListPath -Encoding UTF8)
    if ($list.Count -and -not $list[0].PSObject.Properties['To']) { throw "$ListPath has no column To." }
    $call = @{ ResolveUnknown = $ResolveUnknown } + $account
    if ($From) { $call.From = $From }
    if ($Url) { $call.Url = $Url }
    # Checked before the first call: a number that cannot be compared could be dialled twice.
    $keys = @($list | ForEach-Object { ConvertTo-Key $_.To })

    # The file itself is locked, so that no other name of it, such as a link, leads around the lock. On Windows others may read.
    $result = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($ResultPath)
    $isThere = [IO.File]::Exists($result)
    $before = @()
    if ($isThere -or -not $WhatIfPreference) {
        $access = if ($WhatIfPreference) { 'Read' } else { 'ReadWrite' }
        $share = if ($WhatIfPreference) { 'ReadWrite' } elseif ($env:OS -eq 'Windows_NT') { 'Read' } else { 'None' }
        $file = [IO.File]::Open($result, $(if ($isThere) { 'Open' } else { 'OpenOrCreate' }), $access, $share)
        if (-not $isThere -and $file.Length -eq 0) { Write-Result $file 0 ('"Time","To","Result","Sid","Message","Rows: 0000000"' + "`r`n") }
        $file.Position = 0
        $before = @(Read-Result $file)
        # Where the first line says how many rows there are: nowhere, in a file that was made by hand.
        $head = New-Object byte[] 200
        $file.Position = 0
        $countAt = [Text.Encoding]::ASCII.GetString($head, 0, $file.Read($head, 0, 200)).IndexOf('Rows: ') + 6
        if ($countAt -lt 6) { $countAt = 0 }
    }

    # What was refused is tried again; what all other rows name is not.
    $sids = @{}
    $done = @{}
    foreach ($row in $before | Where-Object { $_.Result -ne 'refused' }) {
        $sids["$($row.Sid)"] = $true
        $key = ConvertTo-Key $row.To
        $done[$key] = 1 + $done[$key]
    }
    $count = $before.Count
    for ($i = 0; $i -lt $list.Count; $i++) {
        $row = $list[$i]
        $to = ConvertTo-Plain $row.To
        if ($done[$keys[$i]]) { $done[$keys[$i]]--; continue }
        if (-not $PSCmdlet.ShouldProcess($to, 'Call')) { continue }
        $time = (Get-Date).ToUniversalTime().ToString('s') + 'Z'
        $line = [pscustomobject]@{ Time = $time; To = ConvertTo-Cell $row.To; Result = 'unknown'; Sid = ''; Message = '' }
        $start = $file.Length
        $count++
        Write-Result $file $start (ConvertTo-Line $line) $countAt $count
        try {
            $sid = $row | New-TwilioCall @call -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem | ForEach-Object Sid
            if ($problem) { throw $problem[0] }
            if ($sids.ContainsKey($sid)) { throw "It was looked for, and only $sid was found, which belongs to another row." }
            $sids[$sid] = $true
            $line.Sid, $line.Result = (ConvertTo-Cell $sid), 'dialled'
            $dialled++
        }
        catch {
            $line.Message = ConvertTo-Cell "$_"
            # Only an answer, or a request that never left, tells that nobody was called.
            $isRefusal = $_.FullyQualifiedErrorId -match '^TwilioCalls\.(?!CallOutcomeUnknown)' -or
                $_.Exception -is [Management.Automation.ParameterBindingException]
            if ($isRefusal) { $line.Result = 'refused'; $refused++ } else { $unknown++ }
            Write-Error (ConvertTo-Plain "$to is $($line.Result): $_") -ErrorAction Continue
            # What would fail for every other number too ends the run.
            if ($isRefusal -and $_.CategoryInfo.Category -in 'AuthenticationError', 'ConnectionError', 'SecurityError') { throw }
            if ($unknown -ge $MaximumUnknown) { throw "$unknown calls are unknown; the last one: $_" }
        }
        finally {
            Write-Result $file $start (ConvertTo-Line $line) $countAt $count
            $line
        }
    }
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "Stopped after $dialled dialled, $refused refused, $unknown unknown: $_ $advice") -ErrorAction Continue
    exit 2
}
finally {
    if ($file) { $file.Dispose() }
}

exit [int]($refused + $unknown -gt 0)
