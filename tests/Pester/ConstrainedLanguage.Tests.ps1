# PowerShell runs so where an administrator allows only scripts that are known: no methods and no types but a few.
Describe 'In constrained language mode' {
    BeforeAll {
        . $PSScriptRoot/Invoke-FreshShell.ps1
        . $PSScriptRoot/Connect-TestSandbox.ps1
        $manifest = $testedManifest
        # Hours of the day have to be those of the same calls: those of another sandbox begin at other times.
        $null = Connect-TestSandbox
        Get-TwilioCall | Export-Csv -NoTypeInformation "$TestDrive/calls.csv"
        $show = "
            `$call = Get-TwilioCall -Status completed -First 50 | Where-Object Price | Select-Object -First 1
            `$call | Export-Clixml '$TestDrive/call.xml'
            Get-TwilioContext | Export-Clixml '$TestDrive/context.xml'
            foreach (`$one in `$call, (Import-Clixml '$TestDrive/call.xml')) {
                `$one | Format-Table | Out-String -Width 200
                `$one | Format-List | Out-String
                `$one | Format-Wide | Out-String
            }
            `$trace = Get-TwilioCall -Status failed -First 1 | Trace-TwilioCall
            `$trace | Export-Clixml '$TestDrive/trace.xml'
            foreach (`$one in `$trace, (Import-Clixml '$TestDrive/trace.xml')) {
                `$one | Format-Table | Out-String -Width 200
                `$one | Format-List | Out-String -Width 200
            }
            Get-TwilioContext | Out-String
            Import-Clixml '$TestDrive/context.xml' | Out-String
            `$hours = Import-Csv '$TestDrive/calls.csv' | Measure-TwilioCall HourOfDay -TimeZone UTC
            `$hours | Export-Clixml '$TestDrive/hours.xml'
            foreach (`$one in `$hours, (Import-Clixml '$TestDrive/hours.xml')) {
                `$one | Select-Object -First 3 | Out-String -Width 100
                `$one | Select-Object -First 1 | Format-List | Out-String
            }
            `$call.DurationTime | ForEach-Object TotalSeconds
            `$ExecutionContext.SessionState.LanguageMode"
        $begin = "`$ErrorActionPreference = 'Stop'; . '$PSScriptRoot/Set-OutputRendering.ps1'; Set-OutputRendering PlainText"
        $connect = "Import-Module '$manifest'; Connect-Twilio -Sandbox -WarningAction SilentlyContinue"
        $constrain = "`$ExecutionContext.SessionState.LanguageMode = 'ConstrainedLanguage'"
        # Another run is another sandbox with the same calls, but at another time of day.
        function Hide-Time([string[]] $Line) { $Line -replace '\d\d:\d\d(:\d\d)?', 'time' -replace '\d{4}-\d\d-\d\d', 'day' }
        $full = @(Invoke-FreshShell "$begin; $connect; $show")
    }

    It 'every view of a call, a trace, a statistic and a context shows the same as ever, live and out of a file' {
        $constrained = @(Invoke-FreshShell "$begin; $connect; $constrain; $show")
        $constrained[-1] | Should -Be 'ConstrainedLanguage'
        Hide-Time $constrained[0..($constrained.Count - 2)] | Should -Be (Hide-Time $full[0..($full.Count - 2)])
    }

    It 'the module can be imported, too' {
        $constrained = @(Invoke-FreshShell "$begin; $constrain; $connect; $show")
        $constrained[-1] | Should -Be 'ConstrainedLanguage'
        Hide-Time $constrained[0..($constrained.Count - 2)] | Should -Be (Hide-Time $full[0..($full.Count - 2)])
    }

    It 'the views are not empty' {
        $text = $full -join "`n"
        [regex]::Matches($text, '(?m)^\d{4}-\d\d-\d\d \d\d:\d\d completed +\+\d+ +\+\d+ +\d:\d\d:\d\d +-\d\.\d{4} CA[0-9a-f]{32} USD').Count | Should -Be 2
        [regex]::Matches($text, '(?m)^Price +: -\d\.\d{4} USD').Count | Should -Be 2
        [regex]::Matches($text, '(?m)^\+\d+ > \+\d+ completed').Count | Should -Be 2
        [regex]::Matches($text, '(?m)^AccountSid +: AC').Count | Should -Be 6
        [regex]::Matches($text, '(?m)^\d{4}-\d\d-\d\d \d\d:\d\d failed +\S+ +\d{5} \w+').Count | Should -Be 2
        [regex]::Matches($text, '(?m)^Timeline +: \d{4}-').Count | Should -Be 2
    }
}
