# Figures of the calls of each hour of the day.
. "$PSScriptRoot/Measure-Listing.ps1"
Import-Module "$PSScriptRoot/../../../out/TwilioCalls/TwilioCalls.psd1"
Measure-Listing { (Get-TwilioCall | Measure-TwilioCall HourOfDay | Measure-Object Calls -Sum).Sum } { Get-TwilioCall | Measure-TwilioCall HourOfDay | Out-Null }
