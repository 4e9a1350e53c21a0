# Dotted in: starts a program in a process of its own that finds the login to a sandbox in its environment. Gives the process.
function Start-SandboxClient([string[]] $Program, $Sandbox, [string[]] $Argument = @()) {
    $start = [Diagnostics.ProcessStartInfo]::new($Program[0])
    foreach ($part in @($Program | Select-Object -Skip 1) + $Argument) { $start.ArgumentList.Add($part) }
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
function Get-ShellProgram([string] $Script) {
    $process = Get-Process -Id $PID
    # As a .NET tool, PowerShell is a library that the host dotnet runs.
    [string[]] $library = if ($process.ProcessName -eq 'pwsh') { @() } else { Join-Path $PSHOME 'pwsh.dll' }
    @($process.Path) + $library + @('-NoProfile', '-NonInteractive', '-File', $Script)
}
