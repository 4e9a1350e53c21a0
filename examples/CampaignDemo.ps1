<#
.SYNOPSIS
A campaign that is killed and resumed, against the sandbox on loopback: no account, no phone rings, and nobody is called twice.
.DESCRIPTION
The sandbox is a process of its own here, so that it outlives the shell that is killed. The demo ends with an exit code other
than 0 if the record of the sandbox has a number twice, or somebody was forgotten.
.EXAMPLE
./build.ps1 Demo
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $ModulePath)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$manifest = Join-Path (Resolve-Path $ModulePath) 'TwilioCalls.psd1'
Import-Module $manifest
. (Join-Path $PSScriptRoot '../tests/TwilioCalls.Sandbox.Host/Start-SandboxHost.ps1')
. (Join-Path $PSScriptRoot '../tests/TwilioCalls.Sandbox.Host/Start-SandboxClient.ps1')

$folder = New-Item (Join-Path ([IO.Path]::GetTempPath()) "twilio-demo-$(New-Guid)") -ItemType Directory
$names = 'Ada', 'Grace', 'Edsger', 'Barbara', 'Donald', 'Radia', 'Niklaus', 'Frances'
1..8 | ForEach-Object { [pscustomobject]@{ To = '+141555501{0:D2}' -f $_; Name = $names[$_ - 1]; Day = 'Monday' } } |
    Export-Csv -NoTypeInformation (Join-Path $folder 'members.csv')
# Short calls, so that the demo is short.
$line = 'Import-Csv members.csv | Invoke-TwilioCampaign -JournalPath spring.jsonl -From +14155550199 -TimeLimit 1 ' +
    "-Say 'Hello {Name}, the office is closed on {Day}.'"
Set-Content (Join-Path $folder 'campaign.ps1') "Set-Location '$folder'", "Import-Module '$manifest'", "$line | Format-Table | Out-String -Width 80"

function Show-Line([string] $Text) { Write-Host "PS> $Text" -ForegroundColor Cyan }
function Show-Campaign {
    Show-Line 'Get-TwilioCampaign spring.jsonl'
    $script:campaign = Get-TwilioCampaign (Join-Path $folder 'spring.jsonl')
    $campaign | Format-Table | Out-Host
}

$shell = $null
$sandbox = Start-SandboxHost --calls, 0
try {
    Show-Line $line
    $shell = Start-SandboxClient (Get-ShellProgram (Join-Path $folder 'campaign.ps1')) $sandbox
    while ((Get-SandboxReport $sandbox).Dialled.Count -lt 3) { if ($shell.HasExited) { throw $shell.StandardOutput.ReadToEnd() } }
    $shell.Kill()
    $shell.WaitForExit()
    Write-Host "Its process $($shell.Id) was killed while it dialled. The journal knows how far it was:`n"
    Show-Campaign

    Write-Host "The same line goes on:`n"
    Show-Line $line
    $shell = Start-SandboxClient (Get-ShellProgram (Join-Path $folder 'campaign.ps1')) $sandbox
    $shell.StandardOutput.ReadToEnd().Trim() | Out-Host
    $shell.WaitForExit()
    Write-Host
    Show-Campaign

    $dialled = @((Get-SandboxReport $sandbox).Dialled)
    $twice = @($dialled | Group-Object | Where-Object Count -GT 1)
    if ($twice) { throw "These were called twice: $($twice.Name)" }
    if ($campaign.Answered + $campaign.Unknown -ne $names.Count) { throw "Somebody was forgotten: $campaign" }
    Write-Host "$($dialled.Count) numbers were called, none of them twice. Get-Help about_TwilioCalls_Campaigns tells what is promised."
}
finally {
    foreach ($process in $sandbox.Process, $shell) { if ($process -and -not $process.HasExited) { $process.Kill() } }
    Remove-Item $folder -Recurse
}
