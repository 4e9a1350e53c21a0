<#
.SYNOPSIS
Makes a page with figures and charts of the calls of the last days, and the mail to send it with.
.DESCRIPTION
Meant for a weekly schedule. The page is one HTML file with sums only, and numbers in it are masked, so that it can be
passed on. The mail is an object with Subject, Body and Attachment: -OnReport sends it, by whatever your mail goes.
Both are made in one pass over the calls, and nothing is kept of them: the memory this takes does not grow with their number.

The page is written at the end, all at once: a listing that fails leaves the old one as it is.
Exit codes: 0 done, 2 it could not start or had to stop. There is no 1 here: nothing is reported in part.
.PARAMETER Path
The HTML file. It is replaced if it exists.
.PARAMETER Days
How many days the report covers, 1 to 366.
.PARAMETER Until
The day after the last one of the report, in the computer's zone: by default today, so that only whole days are counted.
.PARAMETER Title
The title of the page, and the beginning of the subject.
.PARAMETER OnReport
What to do with the mail: a script block that is given the object.
.PARAMETER AccountSid
The account whose calls are meant, if not the one that signs in: with an API key, or for a subaccount.
.PARAMETER Credential
What signs in, as for Connect-Twilio. By default an existing connection, the environment or the Twilio CLI's profile is used.
.PARAMETER Context
A connection that Connect-Twilio -PassThru gave, instead of a credential.
.EXAMPLE
./New-CallReport.ps1 -Path ./week.html

Reports the last seven whole days.
.EXAMPLE
./New-CallReport.ps1 -Path ./week.html -OnReport { param($Mail) Send-MailMessage -To ops@example.com -From calls@example.com -SmtpServer mail.example.com -Subject $Mail.Subject -Body $Mail.Body -Attachments $Mail.Attachment }

Mails it.
.EXAMPLE
pwsh -NoProfile -NonInteractive -File ./New-CallReport.ps1 -Path /srv/reports/week.html

The line for a scheduler.
#>
[CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Context')]
param(
    [Parameter(Mandatory)] [ValidateNotNullOrEmpty()] [string] $Path,
    [ValidateRange(1, 366)] [int] $Days = 7,
    [datetime] $Until = (Get-Date),
    [ValidateNotNullOrEmpty()] [string] $Title = 'Twilio calls',
    [ValidateNotNull()] [scriptblock] $OnReport,
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

    # Dates without a time, which mean days of the computer's zone.
    $end = [datetime]::SpecifyKind($Until.Date, 'Unspecified')
    $span = @{ StartTimeAfter = $end.AddDays(-$Days); StartTimeBefore = $end }

    if ($PSCmdlet.ShouldProcess($Path, "Write a report of $Days days before $($end.ToString('s').Substring(0, 10))")) {
        # Each call goes into the page, and on into the figures of the mail.
        $page = { Export-TwilioCallReport -LiteralPath $Path -Title $Title -PassThru -Confirm:$false }.GetSteppablePipeline()
        $page.Begin($true)
        $all = Get-TwilioCall @account @span | ForEach-Object { $null = $page.Process($_); $_ } | Measure-TwilioCall
        $file = $page.End()

        $answered = if ($null -eq $all.Asr) { 'no call to answer' } else { $all.Asr.ToString('0.0%', [cultureinfo]::InvariantCulture) + ' answered' }
        $mail = [pscustomobject]@{
            Subject    = ConvertTo-Plain "$Title`: $($all.Calls) calls, $answered"
            Body       = ($all | Format-List Start, End, Calls, Answered, Busy, NoAnswer, Failed, Canceled, StartedMinutes, CostText, Unrated | Out-String).Trim()
            Attachment = $file.FullName
        }
        $mail
        if ($OnReport) { & $OnReport $mail }
    }
}
catch {
    $advice = if ($_.ErrorDetails) { $_.ErrorDetails.RecommendedAction }
    Write-Error (ConvertTo-Plain "There is no report, or it could not be sent: $_ $advice") -ErrorAction Continue
    exit 2
}

exit 0
