# In the sandbox, waiting moves the sandbox's clock: none of this takes real time.
Describe 'Wait-TwilioCall' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        function New-TestCall([string] $To) { New-TwilioCall -To $To -From +14155550199 -Url https://example.com/voice }
        $busy = '+15005550011'
        $unanswered = '+15005550012'
        $endless = '+15005550014'
    }

    BeforeEach { $sandbox = Connect-TestSandbox }

    It 'writes the call when it has ended' {
        $call = New-TestCall +14155550123
        $ended = $call | Wait-TwilioCall
        $ended.Sid | Should -Be $call.Sid
        $ended.Status | Should -Be 'completed'
        $ended.Duration | Should -BeGreaterThan 0
    }

    It 'waits for many at once, and writes each as it ends' {
        $calls = $unanswered, $busy | ForEach-Object { New-TestCall $_ }
        $ended = $calls | Wait-TwilioCall
        $ended.To | Should -Be $busy, $unanswered
        $ended.Status | Should -Be 'busy', 'no-answer'
    }

    It 'waits for a status, in any case' {
        $call = New-TestCall $endless
        ($call | Wait-TwilioCall -Status IN-PROGRESS, completed).Status | Should -Be 'in-progress'
    }

    It 'asks less and less often' {
        $call = New-TestCall $endless
        $before = $sandbox.RequestCount
        $call | Wait-TwilioCall -Timeout 600 -ErrorAction SilentlyContinue
        # Every second would be 600 requests, every 15 seconds 40.
        $sandbox.RequestCount - $before | Should -BeGreaterThan 40
        $sandbox.RequestCount - $before | Should -BeLessThan 60
    }

    It 'gives up after the time-out, with an error for each call that is left' {
        $calls = $endless, $busy, $endless | ForEach-Object { New-TestCall $_ }
        $ended = $calls | Wait-TwilioCall -Timeout 90 -ErrorAction SilentlyContinue -ErrorVariable problem
        $ended.To | Should -Be $busy
        $problem | Should -HaveCount 2
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.WaitTimedOut,*'
        $problem.TargetObject | Should -Be $calls[0].Sid, $calls[2].Sid
        "$($problem[0])" | Should -BeLike '*within 90 seconds*in-progress*'
        $problem[0].CategoryInfo.Category | Should -Be 'OperationTimeout'
    }

    It 'tells that a call ended without reaching the status' {
        $problem = $null
        New-TestCall $busy | Wait-TwilioCall -Status in-progress -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.WaitMissed,*'
        "$($problem[0])" | Should -BeLike '*without having become in-progress*busy*'
    }

    It 'tells of a call that is not there, and waits for the others' {
        $ended = ('CA' + '0' * 32), (New-TestCall $busy).Sid | Wait-TwilioCall -ErrorAction SilentlyContinue -ErrorVariable problem
        $ended.Status | Should -Be 'busy'
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.20404,*'
    }

    It 'waits for nothing where nothing is piped' {
        @() | Wait-TwilioCall | Should -BeNullOrEmpty
        $sandbox.RequestCount | Should -Be 0
    }

    It 'refuses an unknown status before anything is sent' {
        $call = New-TestCall $busy
        $before = $sandbox.RequestCount
        { $call | Wait-TwilioCall -Status over } | Should -Throw 'Status cannot be*'
        $sandbox.RequestCount | Should -Be $before
    }
}
