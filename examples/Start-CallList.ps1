<#
.SYNOPSIS
Calls the numbers of a CSV file, and keeps a result file that makes the run safe to repeat.
.DESCRIPTION
The result file has one row for each row of the list, with one of these words in the column Result:

dialled: Twilio took the call; Sid has its name.
refused: it was not dialled, and Message says why. The next run tries it again.
unknown: nobody knows whether the phone rings: the answer was lost, or this script died. No run dials it again.

A row is written as unknown before its call is sent, and rewritten with what became of it, each time down to the disk.
So a run that was killed can be started again with the same files. A number that is twice in the list is dialled twice.
Two runs cannot use a result file at once. A new campaign takes a new one.

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
    [ValidatePattern('^AC[0-9a-fA-F]{32}$')] [string] $AccountSid,
    [Parameter(Mandatory, ParameterSetName = 'Credential')] [pscredential] $Credential,
    [Parameter(ParameterSetName = 'Context')] [object] $Context
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function ConvertTo-Line($Row) { @($Row | ConvertTo-Csv -NoTypeInformation)[-1] + "`r`n" }

# Writes over all that stands from a place in the file on, and waits for the disk.
function Write-Result([IO.FileStream] $File, [long] $Start, [string] $Text) {
    $bytes = (New-Object Text.UTF8Encoding $false).GetBytes($Text)
    $File.Position = $Start
    $File.Write($bytes, 0, $bytes.Length)
    $File.SetLength($File.Position)
    $File.Flush($true)
}

$dialled = $refused = $unknown = 0
$lock = $file = $null
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
    # What a refused row says is told anew by this run; all other rows stay, and what they name is not dialled again.
    $result = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($ResultPath)
    if (-not $WhatIfPreference) {
        $lock = [IO.FileStream]::new("$result.lock", 'OpenOrCreate', [IO.FileAccess]::ReadWrite, 'None', 1, [IO.FileOptions]::DeleteOnClose)
    }
    $before = @(if (Test-Path -LiteralPath $result) { Import-Csv -LiteralPath $result -Encoding UTF8 })
    if ($before.Count -and -not $before[0].PSObject.Properties['Result']) { throw "$ResultPath is another file, not the result of a run." }
    $settled = @($before | Where-Object { $_.Result -ne 'refused' })
    if (-not $WhatIfPreference) {
        $file = [IO.File]::Open("$result.new", 'Create', 'ReadWrite', 'Read')
        $kept = @($settled | ForEach-Object { ConvertTo-Line $_ }) -join ''
        Write-Result $file 0 ('"Time","To","Result","Sid","Message"' + "`r`n" + $kept)
        $file.Dispose()
        if (-not (Test-Path -LiteralPath $result)) { $null = New-Item -Path $result -ItemType File -Confirm:$false }
        [IO.File]::Replace("$result.new", $result, [NullString]::Value)
        $file = [IO.File]::Open($result, 'Open', 'ReadWrite', 'Read')
    }

    $sids = @{}
    $done = @{}
    foreach ($row in $settled) { $sids["$($row.Sid)"] = $true; $done["$($row.To)"] = 1 + $done["$($row.To)"] }
    foreach ($row in $list) {
        $to = "$($row.To)"
        if ($done[$to]) { $done[$to]--; continue }
        if (-not $PSCmdlet.ShouldProcess($to, 'Call')) { continue }
        $line = [pscustomobject]@{ Time = (Get-Date).ToUniversalTime().ToString('s') + 'Z'; To = $to; Result = 'unknown'; Sid = ''; Message = '' }
        $start = $file.Length
        Write-Result $file $start (ConvertTo-Line $line)
        try {
            $sid = $row | New-TwilioCall @call -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable problem | ForEach-Object Sid
            if ($problem) { throw $problem[0] }
            if ($sids.ContainsKey($sid)) { throw "It was looked for, and only $sid was found, which belongs to another row." }
            $sids[$sid] = $true
            $line.Sid, $line.Result = $sid, 'dialled'
            $dialled++
        }
        catch {
            $line.Message = "$_" -replace '[\p{C}\s]+', ' '
            # Only an answer, or a request that never left, tells that nobody was called.
            $isRefusal = $_.FullyQualifiedErrorId -match '^TwilioCalls\.(?!CallOutcomeUnknown)' -or
                $_.Exception -is [Management.Automation.ParameterBindingException]
            if ($isRefusal) { $line.Result = 'refused'; $refused++ } else { $unknown++ }
            Write-Error "$to is $($line.Result): $($line.Message)" -ErrorAction Continue
            # What would fail for every other number too ends the run.
            if ($isRefusal -and $_.CategoryInfo.Category -in 'AuthenticationError', 'ConnectionError', 'SecurityError') { throw }
            if ($unknown -ge $MaximumUnknown) { throw "$unknown calls are unknown; the last one: $_" }
        }
        finally {
            Write-Result $file $start (ConvertTo-Line $line)
            $line
        }
    }
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error "Stopped after $dialled dialled, $refused refused, $unknown unknown: $_ $advice" -ErrorAction Continue
    exit 2
}
finally {
    if ($file) { $file.Dispose() }
    if ($lock) { $lock.Dispose() }
}

exit [int]($refused + $unknown -gt 0)
