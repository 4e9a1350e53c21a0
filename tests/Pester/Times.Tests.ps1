Describe 'A date parameter, in a shell of a zone' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        . $PSScriptRoot/Invoke-FreshShell.ps1

        # What each input sends in a shell of this zone and culture: the filters of StartTime, or the error's id.
        function Send-Time([string] $Zone, [string] $Culture, [string[]] $Filter) {
            $script = @"
`$ErrorActionPreference = 'Stop'
Import-Module '$testedManifest'
[cultureinfo]::CurrentCulture = '$Culture'
`$sandbox = (Connect-Twilio -Sandbox -PassThru -WarningAction SilentlyContinue).Sandbox
$(foreach ($one in $Filter) {
@"
try {
    `$count = `$sandbox.RequestCount
    `$null = Get-TwilioCall $one -First 1
    `$query = `$sandbox.Requests[`$count].PathAndQuery.Split('?')[1].Split('&') | ForEach-Object { [uri]::UnescapeDataString(`$_) }
    (`$query -like 'StartTime*' | Sort-Object) -join ' '
}
catch { (`$_.FullyQualifiedErrorId -split ',')[0] }

"@
})
"@
            $before = $env:TZ
            try {
                $env:TZ = $Zone
                Invoke-FreshShell $script
            }
            finally { $env:TZ = $before }
        }
    }

    # Windows takes the zone of the machine, whatever TZ says.
    It 'is of <Zone> unless it says otherwise' -Skip:$IsWindows -ForEach @(
        @{ Zone = 'America/Santiago'; Culture = 'es-CL'; Sent = @{
                '-StartTimeAfter 2026-09-06'                                  = 'StartTime>=2026-09-06T04:00:00Z'
                "-StartTimeAfter (Get-Date '2026-09-06')"                     = 'StartTime>=2026-09-06T04:00:00Z'
                "-StartTimeAfter (Get-Date '2026-09-06 17:00').Date"          = 'StartTime>=2026-09-06T04:00:00Z'
                '-StartTime 2026-09-06'                                       = 'StartTime<=2026-09-08 StartTime>=2026-09-06'
                '-StartTime 2026-09-06Z'                                      = 'StartTime=2026-09-06'
                "-StartTimeAfter '31-10-2026'"                                = 'StartTime>=2026-10-31T03:00:00Z'
                "-StartTimeAfter '11-12-2026'"                                = 'ParameterArgumentTransformationError'
            }
        }
        @{ Zone = 'Asia/Kathmandu'; Culture = 'en-US'; Sent = @{
                '-StartTimeAfter 2026-11-05'                                  = 'StartTime>=2026-11-04T18:15:00Z'
                "-StartTimeAfter ([datetime]'2026-11-05')"                    = 'StartTime>=2026-11-04T18:15:00Z'
                "-StartTimeAfter '2026-11-05 08:30'"                          = 'StartTime>=2026-11-05T02:45:00Z'
                "-StartTimeAfter ([datetime]'2026-11-05').ToUniversalTime()"  = 'StartTime>=2026-11-04T18:15:00Z'
                '-StartTimeAfter 11/12/2026'                                  = 'StartTime>=2026-11-11T18:15:00Z'
                '-StartTimeAfter 20261105'                                    = 'StartTime>=2026-11-04T18:15:00Z'
                '-StartTimeAfter 2026'                                        = 'ParameterArgumentTransformationError'
                '-StartTimeAfter 2026-11-06 -StartTimeBefore 2026-11-06'      = 'TwilioCalls.InvalidParameter'
            }
        }
        @{ Zone = 'Europe/Berlin'; Culture = 'de-DE'; Sent = @{
                "-StartTimeAfter '31.10.2026'"                                = 'StartTime>=2026-10-30T23:00:00Z'
                "-StartTimeAfter '12.11.2026'"                                = 'ParameterArgumentTransformationError'
                "-StartTimeAfter '2026-10-25 02:30'"                          = 'TwilioCalls.InvalidParameter'
                '-StartTimeAfter 2026-10-25T02:30+02:00'                      = 'StartTime>=2026-10-25T00:30:00Z'
                "-StartTimeAfter '2026-03-29 02:30'"                          = 'StartTime>=2026-03-29T01:00:00Z'
                "-StartTime '2026-03-29 02:30'"                               = 'TwilioCalls.InvalidParameter'
            }
        }
        @{ Zone = 'UTC'; Culture = 'fa-IR'; Sent = @{
                '-StartTime 2026-11-05'                                       = 'StartTime=2026-11-05'
                "-StartTime ([datetime] '2026-11-05')"                        = 'StartTime=2026-11-05'
                # Get-Date reads the year by the user's calendar: this is 2648.
                "-StartTime (Get-Date '2026-11-05')"                          = 'ParameterArgumentTransformationError'
                "-StartTime '1405/08/14'"                                     = 'ParameterArgumentTransformationError'
            }
        }
    ) {
        $filters = @($Sent.Keys | Sort-Object)
        $lines = @(Send-Time $Zone $Culture $filters)
        $lines | Should -HaveCount $filters.Count
        foreach ($number in 0..($filters.Count - 1)) {
            $lines[$number] | Should -BeExactly $Sent[$filters[$number]] -Because $filters[$number]
        }
    }

    It 'takes a time span as that long ago by the clock of the connection' {
        $sandbox = Connect-TestSandbox
        $sandbox.Advance('3.00:00:00')
        $expected = $sandbox.Clock.GetUtcNow().AddDays(-1)
        $null = Get-TwilioCall -StartTimeAfter (New-TimeSpan -Days 1) -First 1
        $sandbox.Requests[0].PathAndQuery -match 'StartTime%3E=([^&]*)' | Should -BeTrue
        $sent = [datetimeoffset] [uri]::UnescapeDataString($Matches[1])
        ($sent - $expected).Duration() | Should -BeLessThan ([timespan] '00:05:00')
    }

    It 'shows on the verbose stream what was read, in local time and in UTC' {
        $null = Connect-TestSandbox
        $lines = Get-TwilioCall -StartTimeAfter 2026-11-05T08:30:00Z -First 1 -Verbose 4>&1 | ForEach-Object { "$_" }
        $local = ([datetimeoffset] '2026-11-05T08:30:00Z').ToLocalTime().ToString('yyyy-MM-dd HH:mm:ss zzz', [cultureinfo]::InvariantCulture)
        $lines | Should -Contain "StartTimeAfter: $local here, 2026-11-05 08:30:00 +00:00 in UTC."
    }
}
