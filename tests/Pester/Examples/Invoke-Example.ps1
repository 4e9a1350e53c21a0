# Dotted in: runs the example scripts, in this shell or as a scheduler does.
. $PSScriptRoot/../Connect-TestSandbox.ps1
. $PSScriptRoot/../Start-SandboxServer.ps1
. $PSScriptRoot/../../Get-ShellCommand.ps1
$root = (Resolve-Path (Join-Path $PSScriptRoot '../../..')).Path
$moment = '\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ'
$from = '+14155550199'

# What each script must be given.
$needed = @{
    'Export-CallCost'      = @('-Path', (Join-Path $TestDrive 'needed.csv'))
    'New-CallReport'       = @('-Path', (Join-Path $TestDrive 'needed.html'))
    'Remove-OldCall'       = @('-LogPath', (Join-Path $TestDrive 'needed.log'))
    'Start-CallList'       = @('-ListPath', (Join-Path $TestDrive 'needed-list.csv'), '-JournalPath', (Join-Path $TestDrive 'needed.jsonl'))
    'Stop-StuckCall'       = @()
    'Test-AnswerRate'      = @()
}
'To,From,Url', "+14155550100,$from,https://example.com/voice" | Set-Content (Join-Path $TestDrive 'needed-list.csv')

function Get-ExamplePath([string] $Name) { if (Split-Path $Name -IsAbsolute) { $Name } else { Join-Path $root "examples/$Name.ps1" } }

# In this shell: what it wrote, by kind, and its exit code.
function Invoke-Example([string] $Name, [hashtable] $With = @{}) {
    $all = @(& (Get-ExamplePath $Name) @With *>&1)
    [pscustomobject]@{
        Code     = $LASTEXITCODE
        Output   = @($all | Where-Object { $_ -is [Management.Automation.PSCustomObject] -or $_.PSObject.TypeNames -contains 'TwilioCalls.CallStatistic' })
        Errors   = @($all | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
        Warnings = @($all | Where-Object { $_ -is [Management.Automation.WarningRecord] })
    }
}

# As a scheduler does: a shell of its own, with nothing but an environment. Its errors come without spaces: a shell breaks their
# lines where it likes, Windows PowerShell in the middle of a word.
function Invoke-Scheduled([string] $Name, [string[]] $With = @(), [hashtable] $Environment = @{}) {
    # Windows PowerShell ends at the first line that a program writes to its error stream.
    $ErrorActionPreference = 'Continue'
    $program, $first = Get-ShellCommand
    $all = @{
        HOME = "$TestDrive"; USERPROFILE = "$TestDrive"; PSModulePath = $testedModulePath + [IO.Path]::PathSeparator + $env:PSModulePath
        TWILIO_ACCOUNT_SID = ''; TWILIO_AUTH_TOKEN = ''; TWILIO_API_KEY = ''; TWILIO_API_SECRET = ''; TWILIO_BASE_URI = ''
    }
    foreach ($variable in $Environment.Keys) { $all[$variable] = $Environment[$variable] }
    $saved = @{}
    try {
        foreach ($variable in $all.Keys) {
            $saved[$variable] = [Environment]::GetEnvironmentVariable($variable)
            [Environment]::SetEnvironmentVariable($variable, $all[$variable])
        }
        $lines = & $program @first -File (Get-ExamplePath $Name) @With 2>&1
        $code = $LASTEXITCODE
    }
    finally { $saved.Keys | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $saved[$_]) } }
    [pscustomobject]@{
        Code   = $code
        Text   = ($lines | Out-String -Width 500) -replace '\x1b\[[\d;]*m'
        Errors = (@($lines | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | ForEach-Object { "$_" }) -join '') -replace '\x1b\[[\d;]*m' -replace '[\s|]+'
    }
}

# The sandbox keeps its secrets out of what is printed, so they are no public properties.
function Get-SandboxSecret([string] $Name) { $sandbox.GetType().GetProperty($Name, [Reflection.BindingFlags] 'NonPublic, Instance').GetValue($sandbox) }

function Get-Environment([object] $Server, [string] $Token) {
    @{ TWILIO_ACCOUNT_SID = $sandbox.AccountSid; TWILIO_AUTH_TOKEN = $Token; TWILIO_BASE_URI = $Server.Address }
}

# Scripts take the time from Get-Date: this one goes by the sandbox's clock, which can be moved.
function Get-Date { $sandbox.Clock.GetUtcNow().UtcDateTime }

function Get-Method { @($sandbox.Requests.Method | Sort-Object -Unique) }
