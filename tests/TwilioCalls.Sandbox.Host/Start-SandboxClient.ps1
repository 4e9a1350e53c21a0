. (Join-Path $PSScriptRoot '../New-ProcessStart.ps1')
. (Join-Path $PSScriptRoot '../Get-ShellCommand.ps1')

# Dotted in: starts a program in a process of its own that finds the login to a sandbox in its environment. Gives the process.
function Start-SandboxClient([string[]] $Program, $Sandbox, [string[]] $Argument = @()) {
    $start = New-ProcessStart ($Program + $Argument)
    $start.RedirectStandardOutput = $true
    foreach ($name in @($start.Environment.Keys) -like 'TWILIO_*') { $null = $start.Environment.Remove($name) }
    if ($Sandbox) {
        $start.Environment['TWILIO_BASE_URI'] = $Sandbox.BaseUri
        $start.Environment['TWILIO_ACCOUNT_SID'] = $Sandbox.AccountSid
        $start.Environment['TWILIO_AUTH_TOKEN'] = $Sandbox.AuthToken
    }

    $start.Environment['POWERSHELL_TELEMETRY_OPTOUT'] = '1'
    $start.Environment['POWERSHELL_UPDATECHECK'] = 'Off'
    [Diagnostics.Process]::Start($start)
}

# The program that runs a script in a shell of the kind that runs this one, as a list of its words.
function Get-ShellProgram([string] $Script) { @(Get-ShellCommand) + @('-File', $Script) }
