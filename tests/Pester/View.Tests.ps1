Describe 'How calls look' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        $null = Connect-TestSandbox
        $PSStyle.OutputRendering = 'PlainText'
        $call = Get-TwilioCall -Status completed | Where-Object Price | Select-Object -First 1
    }

    It 'is a table that fits into 120 columns, and cuts no SID' {
        $lines = ($call | Out-String -Width 120) -split '\r?\n' | Where-Object { $_ }
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 120 }
        $lines[0] -split '\s+' | Should -Be 'Sid', 'Status', 'Direction', 'From', 'To', 'Start', 'Duration', 'Price'
        $lines[2] | Should -BeLike "$($call.Sid) completed *"
        $lines[2] | Should -Match ([regex]::Escape($call.StartTime.ToLocalTime().ToString('yyyy-MM-dd HH:mm')))
        $lines[2] | Should -Match ('{0}:{1:00}:{2:00}' -f [math]::Floor($call.Duration / 3600), ([math]::Floor($call.Duration / 60) % 60), ($call.Duration % 60))
        $lines[2].TrimEnd() | Should -BeLike ('*{0:0.0000}' -f $call.Price)
    }

    It 'has colour where the host has, and none where it has not' {
        $live = Get-TwilioCall -Status in-progress -First 1
        try {
            $PSStyle.OutputRendering = 'Ansi'
            ($live | Out-String -Width 120).Contains("$($PSStyle.Foreground.BrightGreen)in-progress$($PSStyle.Reset)") | Should -BeTrue
        }
        finally { $PSStyle.OutputRendering = 'PlainText' }
        ($live | Out-String -Width 120).Contains([char]27) | Should -BeFalse
    }

    It 'shows nothing of what a stranger sends to the terminal' {
        $escape = [char]27
        [TwilioCalls.Views.CallView]::Text("${escape}]0;owned").Contains($escape) | Should -BeFalse
    }

    It 'is the same for a call out of a file or a job, and under strict mode' {
        $call | Export-Clixml "$TestDrive/call.xml"
        $live = $call | Out-String -Width 120
        & { Set-StrictMode -Version Latest; Import-Clixml "$TestDrive/call.xml" | Out-String -Width 120 } | Should -Be $live
        $list = $call | Format-List | Out-String
        Import-Clixml "$TestDrive/call.xml" | Format-List | Out-String | Should -Be $list
    }

    It 'shows a stranger''s address without what a terminal would obey, as <View>' -ForEach @(
        @{ View = 'a table'; Show = { $_ | Format-Table } }
        @{ View = 'a list'; Show = { $_ | Format-List } }
        @{ View = 'a wide view'; Show = { $_ | Format-Wide } }
    ) {
        $strange = New-TwilioCall -To "sip:$([char]27)]0;owned@example.com" -From client:me -Twiml '<Response/>'
        try {
            # Colours are escapes too, and must stay the only ones.
            $PSStyle.OutputRendering = 'Ansi'
            $shown = $strange | ForEach-Object $Show | Out-String -Width 200
        }
        finally { $PSStyle.OutputRendering = 'PlainText' }
        $shown | Should -BeLike '*sip:*]0;*'
        $shown.Contains("$([char]27)]") | Should -BeFalse
    }

    It 'can be grouped by status' {
        $groups = Get-TwilioCall -First 40 | Sort-Object Status | Format-Table -GroupBy Status | Out-String -Width 120
        $groups | Should -BeLike '*Status: completed*'
        $groups | Should -Match '(?m)^Sid +Status +Direction'
    }

    It 'has a wide view of who called whom' {
        ($call | Format-Wide | Out-String -Width 120) | Should -BeLike "*$($call.From) > $($call.To) completed*"
    }

    It 'has a duration that can be reckoned with' {
        $call.DurationTime | Should -BeOfType [timespan]
        $call.DurationTime.TotalSeconds | Should -Be $call.Duration
        (Get-TwilioCall -Status in-progress -First 1).DurationTime | Should -BeNullOrEmpty
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
