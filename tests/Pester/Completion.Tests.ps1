Describe 'Tab' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        $sandbox = Connect-TestSandbox
        $calls = Get-TwilioCall -First 3

        function Get-Completion([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }
    }

    It 'completes <Line> with <Expected>' -ForEach @(
        @{ Line = 'Get-TwilioCall -Status '; Expected = 'queued', 'ringing', 'in-progress', 'completed', 'busy', 'failed', 'no-answer', 'canceled' }
        @{ Line = 'Get-TwilioCall -Status IN'; Expected = 'in-progress' }
        @{ Line = 'Get-TwilioCall -Status busy,'; Expected = 'queued', 'ringing', 'in-progress', 'completed', 'failed', 'no-answer', 'canceled' }
        @{ Line = 'Get-TwilioCall -Status busy, fa'; Expected = 'failed' }
        @{ Line = 'Get-TwilioCall -Direction out'; Expected = 'outbound-api', 'outbound-dial' }
        @{ Line = 'Get-TwilioCall -Direction inbound, trunking-'; Expected = 'trunking-terminating', 'trunking-originating' }
        @{ Line = 'Set-TwilioCall CA1 -Status '; Expected = 'canceled', 'completed' }
        @{ Line = 'New-TwilioCall -Method '; Expected = 'GET', 'POST' }
        @{ Line = 'New-TwilioCall -MachineDetection '; Expected = 'Enable', 'DetectMessageEnd' }
        @{ Line = 'New-TwilioCall -RecordingTrack '; Expected = 'inbound', 'outbound', 'both' }
        @{ Line = 'New-TwilioCall -AsyncAmd t'; Expected = 'true' }
        @{ Line = 'New-TwilioCall -StatusCallbackEvent initiated,'; Expected = 'ringing', 'answered', 'completed' }
        @{ Line = 'New-TwilioCall -StatusCallbackEvent initiated, ringing, a'; Expected = 'answered' }
        @{ Line = 'New-TwilioCall -RecordingStatusCallbackEvent in-progress,completed -StatusCallbackEvent '; Expected = 'initiated', 'ringing', 'answered', 'completed' }
        @{ Line = 'New-TwilioCall -Say Hello -Voice polly.am'; Expected = 'Polly.Amy', 'Polly.Amy-Neural' }
        @{ Line = 'Set-TwilioCall CA1 -Say Hello -Language en-'; Expected = 'en-US', 'en-GB', 'en-AU' }
        @{ Line = 'Wait-TwilioCall CA1 -Status busy, no'; Expected = 'no-answer' }
        @{ Line = 'Connect-Twilio -Region ie'; Expected = 'ie1' }
        @{ Line = 'Connect-Twilio -Edge du'; Expected = 'dublin' }
        @{ Line = 'New-TwilioContext -Region ie'; Expected = 'ie1' }
        @{ Line = 'New-TwilioContext -Edge du'; Expected = 'dublin' }
    ) {
        (Get-Completion $Line).CompletionText | Should -Be $Expected
    }

    It 'explains each value in a tooltip' {
        $values = Get-Completion 'Get-TwilioCall -Status '
        $values | ForEach-Object { $_.ToolTip | Should -Not -BeIn '', $_.CompletionText }
    }

    It 'completes the SIDs of calls seen lately, newest first, for <Line>' -ForEach @(
        @{ Line = 'Get-TwilioCall -Sid CA' }
        @{ Line = 'Get-TwilioCall CA' }
        @{ Line = 'Set-TwilioCall CA' }
        @{ Line = 'Remove-TwilioCall CA' }
        @{ Line = 'Wait-TwilioCall CA' }
        @{ Line = 'Trace-TwilioCall CA' }
        @{ Line = 'Get-TwilioCall -ParentCallSid CA' }
    ) {
        $completions = Get-Completion $Line
        $completions[0..2].CompletionText | Should -Be $calls[2, 1, 0].Sid
        $completions[0].ToolTip | Should -Be "$($calls[2].From) to $($calls[2].To), $($calls[2].Status)"
    }

    It 'completes numbers seen recently' {
        (Get-Completion 'New-TwilioCall -To ').CompletionText | Should -Contain $calls[0].To
        (Get-Completion 'Get-TwilioCall -From ').CompletionText | Should -Contain $calls[0].From
    }

    It 'does not propose a number twice in a list' {
        $number = $calls[0].To
        $more = (Get-Completion "Get-TwilioCall -To $number, ").CompletionText
        $more | Should -Not -BeNullOrEmpty
        $more | Should -Not -Contain $number
    }

    It 'quotes what is no plain word' {
        $null = New-TwilioCall -To "sip:o'neil@example.com" -From +14155550199 -Url https://example.com/voice
        (Get-Completion 'Get-TwilioCall -To sip').CompletionText | Should -Contain "'sip:o''neil@example.com'"
    }

    It 'forgets the calls of an account that is left' {
        $before = (Get-Completion 'Get-TwilioCall -Sid CA').Count
        Disconnect-Twilio
        $after = @(Get-Completion 'Get-TwilioCall -Sid CA' | Where-Object CompletionText -Like 'CA*')
        $sandbox = Connect-TestSandbox
        $calls = Get-TwilioCall -First 3
        $before | Should -BeGreaterThan 2
        $after | Should -BeNullOrEmpty
    }

    It 'asks nobody' {
        $before = $sandbox.RequestCount
        $null = Get-Completion 'Get-TwilioCall -Sid CA'
        $null = Get-Completion 'New-TwilioCall -To '
        $sandbox.RequestCount | Should -Be $before
    }
}
