<#
.SYNOPSIS
Has Twilio's command line and Twilio's client for Node.js call, read, list, end and delete calls of the virtual Twilio.
.DESCRIPTION
They come from the npm registry, 214 MB of them, so that this is no part of the tests that decide. What they send goes to the loopback
address (Loopback.cjs). Each client must see what the other and Get-TwilioCall see; the first difference ends it.
.EXAMPLE
dotnet pwsh build.ps1 TestClients
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $ModulePath,
    # Where the clients are installed.
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-StrictMode -Version Latest
. $PSScriptRoot/../TwilioCalls.Sandbox.Host/Start-SandboxHost.ps1

function Assert-Same([string] $What, [object] $Seen, [object] $Expected) {
    if ("$Seen" -cne "$Expected") { throw "$What is '$Seen', and not '$Expected'." }
    Write-Host "$What is $Seen"
}

$null = New-Item $Destination -ItemType Directory -Force
Copy-Item $PSScriptRoot/package.json, $PSScriptRoot/NodeClient.cjs $Destination
npm install --prefix $Destination --no-audit --no-fund --ignore-scripts --loglevel=error
$commandLine = Join-Path $Destination 'node_modules/.bin/twilio'
$sandbox = Start-SandboxHost '--calls', '200'
# The clients see these for the time of the test only.
$set = @{
    NODE_OPTIONS = "--require $PSScriptRoot/Loopback.cjs"; TWILIOCALLS_SANDBOX = $sandbox.BaseUri; HOME = $Destination; USERPROFILE = $Destination
    TWILIO_ACCOUNT_SID = $sandbox.AccountSid; TWILIO_AUTH_TOKEN = $sandbox.AuthToken
}
$before = @{}
try {
    foreach ($name in $set.Keys) {
        $before[$name] = [Environment]::GetEnvironmentVariable($name)
        [Environment]::SetEnvironmentVariable($name, $set[$name])
    }

    Import-Module $ModulePath
    $credential = [pscredential]::new($sandbox.AccountSid, (ConvertTo-SecureString $sandbox.AuthToken -AsPlainText -Force))
    Connect-Twilio -Credential $credential -BaseUri $sandbox.BaseUri

    $node = node (Join-Path $Destination 'NodeClient.cjs') | ConvertFrom-Json
    Assert-Same 'The call that Node.js fetched' $node.fetched '+14155550123'
    Assert-Same 'The call that Node.js listed' $node.listed $node.created
    Assert-Same 'The status of the call that Node.js ended' $node.ended 'completed'
    Assert-Same 'The number of calls that Node.js listed, page by page' $node.many 201
    Assert-Same 'The code that Node.js got for a number that is none' $node.refused 21217
    Assert-Same 'What Node.js got for a deleted call' $node.missing 404

    $created = & $commandLine api:core:calls:create --to +14155550124 --from +14155550199 --url https://example.com/voice -o json 2>$null | ConvertFrom-Json
    $seen = Get-TwilioCall -Sid $created.sid
    Assert-Same 'The number that the command line called' $seen.To '+14155550124'
    Assert-Same 'The direction of its call' $seen.Direction $created.direction
    $fetched = & $commandLine api:core:calls:fetch --sid $created.sid -o json 2>$null | ConvertFrom-Json
    Assert-Same 'The number that it called from' $fetched.from $seen.From
    $listed = & $commandLine api:core:calls:list --to +14155550124 -o json 2>$null | ConvertFrom-Json
    Assert-Same 'The call that the command line listed' $listed.sid $created.sid
    $ended = & $commandLine api:core:calls:update --sid $created.sid --status completed -o json 2>$null | ConvertFrom-Json
    Assert-Same 'The status of the call that the command line ended' $ended.status 'completed'
    $null = & $commandLine api:core:calls:remove --sid $created.sid 2>&1
    Assert-Same 'What is left of it' @(Get-TwilioCall -To +14155550124).Count 0

    $ours = New-TwilioCall -To +14155550125 -From +14155550199 -Url https://example.com/voice
    $theirs = & $commandLine api:core:calls:fetch --sid $ours.Sid -o json 2>$null | ConvertFrom-Json
    Assert-Same 'The call of New-TwilioCall, as the command line sees it,' $theirs.to $ours.To
}
finally {
    foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) }
    $sandbox.Process.Kill()
}

Write-Host 'Twilio''s command line, its client for Node.js and this module see the same.'
