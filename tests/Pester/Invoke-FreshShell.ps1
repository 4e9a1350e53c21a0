# Dotted in: runs a command in a shell of its own, of the kind that runs the tests.
function Invoke-FreshShell([string] $Command) {
    $process = Get-Process -Id $PID
    # As a .NET tool, PowerShell is a library that the host dotnet runs.
    [string[]] $program = if ($process.ProcessName -ne 'dotnet') { @() } else { Join-Path $PSHOME 'pwsh.dll' }
    & $process.Path @program -NoProfile -NonInteractive -Command $Command
}
