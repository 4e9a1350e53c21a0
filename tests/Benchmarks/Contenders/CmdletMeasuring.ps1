# Figures of all calls, in one pass over the listing.
. "$PSScriptRoot/Measure-Listing.ps1"
Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
Measure-Listing { (Get-TwilioCall | Measure-TwilioCall).Calls } { Get-TwilioCall | Measure-TwilioCall | Out-Null }
