# Dotted in by each file: loads the module under test, and gives a sandbox of its own to a test.
$ErrorActionPreference = 'Stop'
. $PSScriptRoot/Find-TestedModule.ps1
Import-Module $testedManifest -Force

function Connect-TestSandbox {
    (Connect-Twilio -Sandbox -PassThru -WarningAction SilentlyContinue).Sandbox
}
