<#
.SYNOPSIS
Runs the examples of a help page against the sandbox, and leaves the errors that each wrote in a JSON file beside it.
Meant for a shell of its own.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $ModulePath,

    # Holds the examples, as scripts, each with the CSV file that it reads. It becomes the home of the shell.
    [Parameter(Mandatory)] [string] $Folder
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
Set-Location $Folder

# Nothing of the machine takes part, and nothing leaves it: a request to anywhere but the sandbox meets a closed port.
Get-ChildItem env:TWILIO_* | Remove-Item
$env:HOME = $env:USERPROFILE = $Folder
$env:HTTPS_PROXY = $env:HTTP_PROXY = 'http://127.0.0.1:9'

$account = 'AC' + '1' * 32
$profiles = @{ production = @{ accountSid = $account; apiKey = 'SK' + '2' * 32; apiSecret = 'no secret' } }
$null = New-Item .twilio-cli -ItemType Directory
@{ profiles = $profiles; activeProject = 'production' } | ConvertTo-Json -Depth 3 | Set-Content .twilio-cli/config.json

# The module is installed, and it is where a clone of the project has it.
$null = New-Item out -ItemType Directory
$null = New-Item out/TwilioCalls -ItemType $(if ([IO.Path]::DirectorySeparatorChar -eq '\') { 'Junction' } else { 'SymbolicLink' }) -Target $ModulePath
$env:PSModulePath = (Join-Path $Folder out) + [IO.Path]::PathSeparator + $env:PSModulePath

# Stand-ins for what an example gets secrets from: a vault, a person, a file.
function New-StandIn([string] $UserName) {
    $secret = [securestring]::new()
    $secret.AppendChar('x')
    [pscredential]::new($UserName, $secret)
}
function Get-Secret([string] $Name) {
    switch -Wildcard ($Name) {
        '*Key' { New-StandIn ('SK' + '2' * 32) }
        'Sip*' { New-StandIn 'reception' }
        default { New-StandIn $account }
    }
}
function Get-Credential([string] $Message) { New-StandIn $account }
function Import-Clixml([string] $Path) { New-StandIn $account }

# The connection is made as the example says. Then the sandbox takes its place, so that what follows has calls to work on.
function Connect-Twilio {
    if ($MyInvocation.ExpectingInput) { $input | TwilioCalls\Connect-Twilio @args } else { TwilioCalls\Connect-Twilio @args }
    if (-not (Get-TwilioContext).IsSandbox) { TwilioCalls\Connect-Twilio -Sandbox -WarningAction SilentlyContinue }
}

function New-TwilioContext {
    $context = TwilioCalls\New-TwilioContext @args
    if ($context.IsSandbox) { $context } else { TwilioCalls\New-TwilioContext -Sandbox -WarningAction SilentlyContinue }
}

function Invoke-Example([string] $Path) {
    $ErrorActionPreference = 'Continue'
    try { & $Path 2>&1 3>$null }
    catch { $_ }
}

Import-Module TwilioCalls
foreach ($example in Get-ChildItem example*.ps1) {
    $csv = "$($example.BaseName).csv"
    if (Test-Path $csv) { Copy-Item $csv calls.csv } else { 'To,From', '+14155550123,+14155550100' | Set-Content calls.csv }
    Connect-Twilio -Sandbox -WarningAction SilentlyContinue

    $written = @(Invoke-Example $example.FullName)
    # What an example shows must be showable too.
    $null = $written | Out-String
    $errors = @($written | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | ForEach-Object {
            @{ Id = ($_.FullyQualifiedErrorId -split ',')[0]; Message = [string] $_ }
        })
    ConvertTo-Json $errors | Set-Content "$($example.BaseName).json"
}
