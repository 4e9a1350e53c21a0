# Traced calls, as a user sees them. The causes themselves are tested in TwilioCalls.Tests/Tracing.
Describe 'Trace-TwilioCall' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        . $PSScriptRoot/Set-OutputRendering.ps1
        Set-OutputRendering PlainText
        function New-TestCall([string] $To, [string] $Url = 'https://example.com/voice') { New-TwilioCall -To $To -From +14155550199 -Url $Url }
        function Get-Line([string] $Text) { $Text -split '\r?\n' | Where-Object { $_.Trim() } }
    }

    BeforeEach { $sandbox = Connect-TestSandbox }

    It 'reads as a table of <Width> columns, in which no cause is cut' -ForEach @(@{ Width = 80 }, @{ Width = 120 }, @{ Width = 200 }) {
        $call = New-TestCall +15005550013
        $sandbox.Advance('00:20:00')
        $lines = @(Get-Line ($call | Trace-TwilioCall | Out-String -Width ($Width - 1)))
        $lines | ForEach-Object { $_.Length | Should -BeLessThan $Width }
        $lines[0].Trim() -split '\s+' | Should -Be 'When', 'Status', 'To', 'Code', 'Cause'
        $lines[2] | Should -Match '^\d{4}-\d\d-\d\d \d\d:\d\d failed +\+15005550013 +13224 no carrier'
        ($lines[2..9] -replace '^ +') -join '' -replace '\s' | Should -BeLike '*nocarriercouldreachthenumber'
    }

    It 'shows every failed call of a listing, each with a code' {
        $failed = @(Get-TwilioCall -Status failed)
        $traces = @($failed | Trace-TwilioCall)
        $traces.Sid | Should -Be $failed.Sid
        $traces.ErrorCode | ForEach-Object { $_ | Should -BeGreaterThan 10000 }
        $traces.Advice | ForEach-Object { $_ | Should -Not -BeNullOrEmpty }
    }

    It 'shows the timeline as a list, a line for each' {
        $call = New-TestCall +14155550123 https://example.com/status/503
        $sandbox.Advance('00:20:00')
        $list = Get-Line ($call | Trace-TwilioCall | Format-List | Out-String -Width 200)
        $list | Should -Contain 'ErrorCode     : 11200'
        ($list -match '^Summary +: ') | Should -BeLike '*but a webhook did not answer with success (11200, https://example.com/status/503).'
        @($list -match '\d\d:\d\d:\d\d POST https://example.com/status/503 answered 503') | Should -HaveCount 1
        @($list -match '^(Timeline +:| {15}) \d{4}-\d\d-\d\d \d\d:\d\d:\d\d ') | Should -HaveCount 8
    }

    It 'says of a call that goes on that it is not over yet' {
        $live = Get-TwilioCall -Status in-progress -First 1 | Trace-TwilioCall
        $live.IsOver | Should -BeFalse
        ($live | Out-String -Width 200) | Should -BeLike '*in-progress*not over yet*'
        ($live | Format-List | Out-String) | Should -BeLike '*Missing *: Webhooks: Twilio has them*'
    }

    It 'goes on into JSON, CSV and Clixml with all that it has' {
        $call = New-TestCall +14155550123 'https://robot:hush@example.com/status/503?token=hush'
        $sandbox.Advance('00:20:00')
        $trace = $call | Trace-TwilioCall
        $json = $trace | ConvertTo-Json -Depth 5
        $read = $json | ConvertFrom-Json
        $read.Timeline.Kind | Should -Be $trace.Timeline.Kind
        $read.Webhooks[-1].StatusCode | Should -Be 503
        $read.Notifications[0].ErrorCode | Should -Be 11200
        $trace | Export-Csv -NoTypeInformation $TestDrive/trace.csv
        $row = Import-Csv $TestDrive/trace.csv
        $row.ErrorCode, $row.Cause, $row.Summary | Should -Be '11200', $trace.Cause, $trace.Summary
        $row.Timeline | Should -BeLike '*answered 503*'
        $row.PSObject.Properties.Value | Should -Not -BeLike 'System.*'
        $trace | Export-Clixml $TestDrive/trace.xml
        Import-Clixml $TestDrive/trace.xml | Out-String -Width 200 | Should -Be ($trace | Out-String -Width 200)
        Import-Clixml $TestDrive/trace.xml | Format-List | Out-String | Should -Be ($trace | Format-List | Out-String)
        $json, (Get-Content $TestDrive/trace.csv -Raw), (Get-Content $TestDrive/trace.xml -Raw), ($trace | Format-List * | Out-String) |
            ForEach-Object { $_ | Should -Not -BeLike '*hush*' }
        Get-Content $TestDrive/trace.xml -Raw | Should -Not -BeLike '*Shown*'
        ($trace | Get-Member -MemberType Properties).Name | Should -Not -BeLike 'Shown*'
    }

    It 'takes calls from a CSV file, of their own accounts' {
        Get-TwilioCall -AccountSid $sandbox.SubaccountSid -First 2 | Export-Csv -NoTypeInformation $TestDrive/calls.csv
        $traces = Import-Csv $TestDrive/calls.csv | Trace-TwilioCall
        $traces | Should -HaveCount 2
        $traces.AccountSid | Select-Object -Unique | Should -Be $sandbox.SubaccountSid
    }

    It 'tells a part that could not be read, and traces the rest' {
        $call = New-TestCall +15005550013
        $sandbox.Advance('00:20:00')
        $sandbox.Faults.Next('Events', [TwilioCalls.Sandbox.Faults.Fault]::Status(403, 'Before', 'Html'))
        $trace = $call | Trace-TwilioCall
        $trace.Missing.Part | Should -Be 'Webhooks'
        $trace.Missing.Reason | Should -BeLike '*HTTP 403*'
        $trace.ErrorCode | Should -Be 13224
    }

    It 'shows nothing of what a stranger sends to the terminal' {
        $strange = New-TwilioCall -To "sip:$([char]27)]0;owned@example.com" -From client:me -Twiml '<Response/>'
        $sandbox.Advance('00:20:00')
        try {
            # Colours are escapes too, and must stay the only ones.
            Set-OutputRendering Ansi
            $trace = $strange | Trace-TwilioCall
            $shown = ($trace | Format-Table | Out-String -Width 200), ($trace | Format-List | Out-String -Width 200), $trace.Summary, "$($trace.Timeline)"
        }
        finally { Set-OutputRendering PlainText }
        $shown | ForEach-Object { $_.Contains("$([char]27)]") | Should -BeFalse }
        $shown[1] | Should -BeLike '*sip:*]0;owned*'
    }
}
