# Dotted in by each file: loads the built module, and gives a sandbox of its own to a test.
$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $PSScriptRoot '../../out/TwilioCalls/TwilioCalls.psd1') -Force

function Connect-TestSandbox {
    (Connect-Twilio -Sandbox -PassThru -WarningAction SilentlyContinue).Sandbox
}
