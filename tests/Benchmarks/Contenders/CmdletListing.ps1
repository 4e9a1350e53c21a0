# Ours: every call through the pipeline.
. "$PSScriptRoot/Measure-Listing.ps1"
Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
Measure-Listing { (Get-TwilioCall | Measure-Object).Count } { Get-TwilioCall | Out-Null }
