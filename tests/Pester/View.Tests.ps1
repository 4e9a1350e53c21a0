Describe 'How calls look' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        . $PSScriptRoot/Set-OutputRendering.ps1
        $null = Connect-TestSandbox
        Set-OutputRendering PlainText
        $call = Get-TwilioCall -Status completed | Where-Object Price | Select-Object -First 1

        # How PowerShell shows a text in a column that is too narrow for it: 5.1 with three dots, 7 with one sign for them.
        function Get-Cut([string] $Text, [int] $Width) {
            if ($Text.Length -le $Width) { return $Text }
            $dots = if ($PSEdition -eq 'Desktop') { '...' } else { [string] [char] 0x2026 }
            $Text.Substring(0, $Width - $dots.Length) + $dots
        }
    }

    # A terminal shows one character less than it has columns: the width here is what is left.
    It 'is a table of <Columns> in <Width> columns, with nothing cut' -ForEach @(
        @{ Width = 80; Columns = 'When', 'Status', 'From', 'To', 'Length', 'Price' }
        @{ Width = 120; Columns = 'When', 'Status', 'From', 'To', 'Length', 'Price', 'Sid', 'Unit' }
        @{ Width = 132; Columns = 'When', 'Status', 'From', 'To', 'Length', 'Price', 'Sid', 'Unit', 'Dir' }
        @{ Width = 200; Columns = 'When', 'Status', 'From', 'To', 'Length', 'Price', 'Sid', 'Unit', 'Dir' }
    ) {
        $lines = ($call | Out-String -Width ($Width - 1)) -split '\r?\n' | Where-Object { $_ }
        $lines | ForEach-Object { $_.Length | Should -BeLessThan $Width }
        $lines[0].Trim() -split '\s+' | Should -Be $Columns
        $length = '{0}:{1:00}:{2:00}' -f [math]::Floor($call.Duration / 3600), ([math]::Floor($call.Duration / 60) % 60), ($call.Duration % 60)
        $shown = $call.StartTime.ToLocalTime().ToString('yyyy-MM-dd HH:mm'), 'completed', $call.From, $call.To, $length,
            ('{0:0.0000}' -f $call.Price), $call.Sid, 'USD', '(out-api|inbound|out-dial)'
        $lines[2] | Should -Match ('^' + ($shown[0..([math]::Min($Columns.Count, $shown.Count) - 1)] -replace '\+', '\+' -join ' +'))
    }

    It 'cuts no phone number, no price and no length at its front in 80 columns' {
        $long = [pscustomobject]@{
            PSTypeName = 'TwilioCalls.Call'; Status = 'in-progress'; From = '+' + '1' * 15; To = '+' + '2' * 15
            StartTime = [DateTimeOffset]'2026-11-01T12:00Z'; Duration = 45296; Price = [decimal]-12345.6789; PriceUnit = 'USD'
        }
        ($long | Out-String -Width 79) | Should -BeLike "* in-progress $($long.From) $($long.To) 12h 34m -12345.$([char]0x2026)*"
        $list = $long | Format-List | Out-String
        $list | Should -BeLike '*Duration *: 12:34:56*'
        $list | Should -BeLike '*Price *: -12345.6789 USD*'
    }

    It 'keeps a call with long addresses and a long price on one line of <Width> columns' -ForEach @(
        @{ Width = 80; Columns = @() }
        @{ Width = 100; Columns = @(19) }
        @{ Width = 120; Columns = 34, 4 }
        @{ Width = 125; Columns = 34, 4, 4 }
        @{ Width = 132; Columns = 34, 4, 9 }
        @{ Width = 200; Columns = 34, 4, 9 }
    ) {
        $long = [pscustomobject]@{
            PSTypeName = 'TwilioCalls.Call'; Sid = 'CA0123456789abcdef0123456789abcdef'; Status = 'in-progress'; Direction = 'outbound-api'
            From = 'sip:reception.second-floor@pbx.branch-office.example.com'; To = 'sip:+14155550123@sip.us1.twilio.example.com;transport=tls'
            StartTime = [DateTimeOffset]'2026-11-01T12:00Z'; Duration = 3723; Price = [decimal]-1234.5678; PriceUnit = 'USD'
        }
        $lines = @(($long | Out-String -Width ($Width - 1)) -split '\r?\n' | Where-Object { $_ })
        # More lines would be a label that is too long for what is left of its column.
        $lines | Should -HaveCount 3
        $when = $long.StartTime.ToLocalTime().ToString('yyyy-MM-dd HH:mm')
        # The price is cut by its view.
        $shown = @($when, 'in-progress', (Get-Cut $long.From 16), (Get-Cut $long.To 16), '1:02:03', "-1234.5$([char]0x2026)")
        for ($number = 0; $number -lt $Columns.Count; $number++) {
            $shown += (Get-Cut ($long.Sid, 'USD', 'out-api')[$number] $Columns[$number]).PadRight($Columns[$number])
        }
        $lines[2].TrimEnd() | Should -BeExactly ($shown -join ' ').TrimEnd()
    }

    It 'shows a long address in full where that is asked for' {
        $address = 'sip:reception.second-floor@pbx.example.com'
        $long = New-TwilioCall -To $address -From client:me -Twiml '<Response/>'
        ($long | Out-String -Width 120) | Should -BeLike "*$(Get-Cut $address 16)*"
        ($long | Format-Table -AutoSize | Out-String -Width 200) | Should -BeLike "*$address*"
        ($long | Format-List | Out-String) | Should -BeLike "*$address*"
    }

    It 'says when a call was made that has not started' {
        $waiting = [pscustomobject]@{ PSTypeName = 'TwilioCalls.Call'; StartTime = $null; DateCreated = [DateTimeOffset]::UtcNow; Status = 'ringing' }
        ($waiting | Out-String -Width 79) | Should -BeLike "*$($waiting.DateCreated.ToLocalTime().ToString('yyyy-MM-dd HH:mm'))*"
    }

    # Windows PowerShell has no $PSStyle, and so no colour.
    It 'has colour where the host has, and none where it has not' -Skip:($PSEdition -eq 'Desktop') {
        $live = Get-TwilioCall -Status in-progress -First 1
        try {
            Set-OutputRendering Ansi
            ($live | Out-String -Width 120).Contains("$($PSStyle.Foreground.BrightGreen)in-progress$($PSStyle.Reset)") | Should -BeTrue
        }
        finally { Set-OutputRendering PlainText }
        ($live | Out-String -Width 120).Contains([char]27) | Should -BeFalse
    }

    It 'shows nothing of what a stranger sends to the terminal' {
        $escape = [char]27
        $strange = [pscustomobject]@{ PSTypeName = 'TwilioCalls.Call'; CallerName = "${escape}]0;owned" }
        $strange.ShownCallerName | Should -BeLike '*]0;owned'
        $strange.ShownCallerName.Contains($escape) | Should -BeFalse
    }

    It 'is the same for a call out of a file or a job, and under strict mode' {
        $call | Export-Clixml "$TestDrive/call.xml"
        $live = $call | Out-String -Width 120
        & { Set-StrictMode -Version Latest; Import-Clixml "$TestDrive/call.xml" | Out-String -Width 120 } | Should -Be $live
        $list = $call | Format-List | Out-String
        Import-Clixml "$TestDrive/call.xml" | Format-List | Out-String | Should -Be $list

        # A job hands on the times of a call as text.
        $job = Start-Job {
            param($Manifest)
            Import-Module $Manifest
            Connect-Twilio -Sandbox -WarningAction SilentlyContinue
            $one = Get-TwilioCall -Status completed | Where-Object Price | Select-Object -First 1
            $one
            $one | Format-List | Out-String -Width 120
        } -ArgumentList $testedManifest
        $received, $there = $job | Receive-Job -Wait -AutoRemoveJob
        $received.StartTime | Should -BeOfType [string]
        $received | Format-List | Out-String -Width 120 | Should -Be ($there -replace '\x1b\[[\d;]*m')
        $received | Format-Table | Out-String -Width 120 | Should -Match "(?m)^$($received.ShownWhen) completed"
        $received.ShownWhen | Should -Match '^\d'
    }

    It 'shows a stranger''s address without what a terminal would obey, as <View>' -ForEach @(
        @{ View = 'a table'; Show = { $_ | Format-Table } }
        @{ View = 'a list'; Show = { $_ | Format-List } }
        @{ View = 'a wide view'; Show = { $_ | Format-Wide } }
    ) {
        $strange = New-TwilioCall -To "sip:$([char]27)]0;owned@example.com" -From client:me -Twiml '<Response/>'
        try {
            # Colours are escapes too, and must stay the only ones.
            Set-OutputRendering Ansi
            $shown = $strange | ForEach-Object $Show | Out-String -Width 200
        }
        finally { Set-OutputRendering PlainText }
        $shown | Should -BeLike '*sip:*]0;*'
        $shown.Contains("$([char]27)]") | Should -BeFalse
    }

    It 'can be grouped by status' {
        $groups = Get-TwilioCall -First 40 | Sort-Object Status | Format-Table -GroupBy Status | Out-String -Width 120
        $groups | Should -BeLike '*Status: completed*'
        $groups | Should -Match '(?m)^When +Status +From'
    }

    It 'has a wide view of who called whom' {
        ($call | Format-Wide | Out-String -Width 120) | Should -BeLike "*$($call.From) > $($call.To) completed*"
    }

    It 'has a duration that can be reckoned with' {
        $call.DurationTime | Should -BeOfType [timespan]
        $call.DurationTime.TotalSeconds | Should -Be $call.Duration
        (Get-TwilioCall -Status in-progress -First 1).DurationTime | Should -BeNullOrEmpty
    }

    It 'has nothing but its own properties, whatever is done with it' {
        $call | Export-Clixml "$TestDrive/call.xml"
        Get-Content "$TestDrive/call.xml" -Raw | Should -Not -BeLike '*Shown*'
        foreach ($one in $call, (Import-Clixml "$TestDrive/call.xml")) {
            ($one | Get-Member -MemberType Properties).Name | Should -Not -BeLike 'Shown*'
            ($one | Select-Object *).PSObject.Properties.Name | Should -Not -BeLike 'Shown*'
            $one | ConvertTo-Csv -NoTypeInformation | Should -Not -BeLike '*Shown*'
            $one | ConvertTo-Json -Depth 2 | Should -Not -BeLike '*Shown*'
            $one.DurationTime.TotalSeconds | Should -Be $call.Duration
        }
        $read = (Import-Clixml "$TestDrive/call.xml" | Get-Member -MemberType Properties).Name
        $read | Should -Be ($call | Get-Member -MemberType Properties).Name
    }

    It 'stays short where it stands among other things' {
        $mixed = 'a line', $call | Out-String -Width 120
        $mixed | Should -BeLike "*$($call.Sid)*"
        $mixed | Should -Not -BeLike '*SubresourceUris*'
    }

    It 'is a list with the price and its currency' {
        $list = $call | Format-List | Out-String
        $list | Should -BeLike "*Sid *: $($call.Sid)*"
        $list | Should -BeLike "*Price *: $('{0:0.0000}' -f $call.Price) USD*"
        $list | Should -Not -BeLike '*SubresourceUris*'
    }
}
