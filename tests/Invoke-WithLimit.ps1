<#
.SYNOPSIS
Runs a program, and ends it after a time limit: with a dump of each of its .NET processes, which tells where it hangs.
.OUTPUTS
Its exit code; 124 if it was ended.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Program,
    [string[]] $Argument = @(),
    [Parameter(Mandatory)] [timespan] $Limit,
    # Where the dump goes: its name, to which the id of the process is added.
    [Parameter(Mandatory)] [string] $DumpPath
)

$ErrorActionPreference = 'Stop'
# A process of which there is no dump is no reason to leave the others.
$PSNativeCommandUseErrorActionPreference = $false
Set-StrictMode -Version Latest
. $PSScriptRoot/New-ProcessStart.ps1

# The process and those that it started, as far as they still run: a hang may be in one that another waits for.
function Get-ProcessTree([Diagnostics.Process] $Root) {
    $Root
    foreach ($child in Get-Process | Where-Object { $_.Parent -and $_.Parent.Id -eq $Root.Id }) { Get-ProcessTree $child }
}

$start = New-ProcessStart (@($Program) + $Argument)
# Windows PowerShell would take PowerShell 7's modules for its own, which it cannot load. Without the variable it makes its own.
if ((Split-Path $Program -Leaf) -in 'powershell', 'powershell.exe') { $null = $start.Environment.Remove('PSModulePath') }
$process = [Diagnostics.Process]::Start($start)
try {
    if ($process.WaitForExit($Limit)) { return $process.ExitCode }

    Write-Warning "$Program $Argument did not end within $Limit. It is ended; dumps of it are beside $DumpPath."
    foreach ($one in Get-ProcessTree $process) {
        # Not every process is one of .NET.
        dotnet tool run dotnet-dump collect --process-id $one.Id --output "$DumpPath.$($one.Id).dmp" --type Mini 2>&1 | Out-Host
    }
    124
}
finally {
    if (-not $process.HasExited) {
        $process.Kill($true)
        $process.WaitForExit()
    }
    $process.Dispose()
}
