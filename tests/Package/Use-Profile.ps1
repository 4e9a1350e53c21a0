. $PSScriptRoot/../Get-ShellCommand.ps1

# Dotted in: shells of somebody who has just installed PowerShell.

# On Windows a profile is not where the environment says: there the tests install for the user that runs them.
function Invoke-ProfileShell([string] $UserHome, [string] $Command) {
    # Without a .config in it, NuGet writes its settings into the current folder.
    $null = New-Item (Join-Path $UserHome '.config') -ItemType Directory -Force
    $changed = @{ HOME = $UserHome; XDG_DATA_HOME = $null; XDG_CONFIG_HOME = $null; XDG_CACHE_HOME = $null; PSModulePath = $null }
    $program, $options = Get-ShellCommand
    $first = '$ErrorActionPreference = "Stop"; $ProgressPreference = "SilentlyContinue"; $PSStyle.OutputRendering = "PlainText"; '
    $saved = @{}
    foreach ($name in $changed.Keys) { $saved[$name] = [Environment]::GetEnvironmentVariable($name) }
    try {
        Set-EnvironmentVariables $changed
        & $program @options -Command ($first + $Command) 2>&1 | ForEach-Object { "$_" }
    }
    finally { Set-EnvironmentVariables $saved }
}

# One that is empty is something else than none.
function Set-EnvironmentVariables([hashtable] $Values) {
    foreach ($name in $Values.Keys) {
        if ($Values[$name]) { Set-Item "env:$name" $Values[$name] } else { Remove-Item "env:$name" -ErrorAction Ignore }
    }
}
