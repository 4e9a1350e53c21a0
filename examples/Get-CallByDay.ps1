<#
.SYNOPSIS
Lists the calls of some days by several machines at once, newest first, each call once.
.DESCRIPTION
Each machine lists whole days of UTC, every second one where there are two. What they send is written in the order of a
listing by one machine, as soon as all newer days are complete. The machines are sessions of PowerShell remoting, over SSH or
WinRM, which are made before; each needs the module, and a login if none is given here.
A day that a machine did not list to its end is an error: the list is never short without one.

Several machines help where Twilio's pages are slow and there are many of them. They share the account's limit of requests
at once: where Twilio refuses (429), each slows down by itself. On one machine, Get-TwilioCall alone is the better choice.

Exit codes: 0 all listed, 2 it could not start or had to stop.
.PARAMETER Session
The machines: what New-PSSession made.
.PARAMETER StartDay
The first day, in UTC.
.PARAMETER EndDay
The last day, in UTC; today by default.
.PARAMETER Status
Only calls of these statuses.
.PARAMETER To
Only calls to these numbers.
.PARAMETER From
Only calls from these numbers.
.PARAMETER AccountSid
The account whose calls are meant, if not the one that signs in: with an API key, or for a subaccount.
.PARAMETER Credential
What signs in, on each machine. By default its own environment or the Twilio CLI's profile there is used.
.EXAMPLE
$machines = New-PSSession -HostName dialler1, dialler2 -UserName twilio
./Get-CallByDay.ps1 -Session $machines -StartDay 2026-11-01 -EndDay 2026-11-30 | Export-Csv -NoTypeInformation november.csv

Lists a month by two machines over SSH, which takes PowerShell 7. Windows PowerShell has -ComputerName, for WinRM.
.EXAMPLE
./Get-CallByDay.ps1 -Session $machines -StartDay 2026-11-01 -Status busy, failed | Measure-Object

Counts the calls since then that were not answered.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [Management.Automation.Runspaces.PSSession[]] $Session,
    [Parameter(Mandatory)] [datetime] $StartDay,
    [datetime] $EndDay = (Get-Date).ToUniversalTime(),
    [string[]] $Status,
    [string[]] $To,
    [string[]] $From,
    [ValidateScript({ if ("$_".Trim() -match '^AC[0-9a-fA-F]{32}$') { $true } else { throw 'It takes AC and 32 hexadecimal digits.' } })]
    [string] $AccountSid,
    [pscredential] $Credential
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Untrusted text on one line, without characters that a terminal obeys or that hide or turn text.
function ConvertTo-Plain([string] $Text) { $Text -replace '\s+', ' ' -replace '\p{C}', '?' }

# What a machine does: after the calls of a day comes how many there were.
$work = {
    param([hashtable] $Filter, [pscredential] $Credential)
    $ErrorActionPreference = 'Stop'
    if (-not (Get-Module TwilioCalls)) { Import-Module TwilioCalls }
    if ($Credential) {
        $account = @{}
        if ($Filter.ContainsKey('AccountSid')) { $account.AccountSid = $Filter.AccountSid }
        $Filter.Context = New-TwilioContext -Credential $Credential @account
    }
    foreach ($day in $global:CallDays) {
        $count = 0
        Get-TwilioCall @Filter -StartTime $day | ForEach-Object { $count++; $_ }
        [pscustomobject]@{ CompleteDay = $day; Count = $count }
    }
}

try {
    if ($EndDay.Date -lt $StartDay.Date) { throw "The last day, $($EndDay.ToString('s')), is before the first." }
    [string[]] $days = for ($day = $EndDay.Date; $day -ge $StartDay.Date; $day = $day.AddDays(-1)) { $day.ToString('s').Substring(0, 10) + 'Z' }
    for ($i = 0; $i -lt $Session.Count; $i++) {
        $own = @(for ($k = $i; $k -lt $days.Count; $k += $Session.Count) { $days[$k] })
        Invoke-Command -Session $Session[$i] -ScriptBlock { $global:CallDays = $args[0] } -ArgumentList (, $own)
    }
    $filter = @{}
    foreach ($name in 'Status', 'To', 'From', 'AccountSid') {
        if ($PSBoundParameters.ContainsKey($name)) { $filter[$name] = $PSBoundParameters[$name] }
    }

    # What has come of the day that a machine is at, and the days that are complete and wait for a newer one.
    $coming = @{}
    $complete = @{}
    # Once is enough: a call whose start cannot be read belongs to all days.
    $sids = New-Object Collections.Generic.HashSet[string]
    $next = 0
    Invoke-Command -Session $Session -ScriptBlock $work -ArgumentList $filter, $Credential | ForEach-Object {
        $machine = $_.RunspaceId
        if (-not $coming.ContainsKey($machine)) { $coming[$machine] = New-Object Collections.Generic.List[object] }
        if (-not $_.PSObject.Properties['CompleteDay']) { $coming[$machine].Add($_); return }

        if ($coming[$machine].Count -ne $_.Count) { throw "Of $($_.CompleteDay), $($coming[$machine].Count) of $($_.Count) calls came." }
        $complete[$_.CompleteDay] = $coming[$machine]
        $coming.Remove($machine)
        while ($next -lt $days.Count -and $complete.ContainsKey($days[$next])) {
            foreach ($call in $complete[$days[$next]]) { if ($sids.Add($call.Sid)) { $call } }
            $complete.Remove($days[$next])
            $next++
        }
    }
    if ($next -lt $days.Count) { throw "$($days.Count - $next) of $($days.Count) days are not complete." }
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "The list is not complete: $_ $advice") -ErrorAction Continue
    exit 2
}

exit 0
