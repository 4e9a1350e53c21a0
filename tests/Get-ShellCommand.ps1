# Dotted in: the words that start a shell of the kind that runs this one, without a profile.
function Get-ShellCommand {
    $process = Get-Process -Id $PID
    $process.Path
    # As a .NET tool, PowerShell 7 is a library that the host dotnet runs. Windows PowerShell and an installed pwsh are programs.
    if ($process.ProcessName -eq 'dotnet') { Join-Path $PSHOME 'pwsh.dll' }
    '-NoProfile', '-NonInteractive'
}
