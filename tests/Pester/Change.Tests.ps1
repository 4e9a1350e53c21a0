Describe 'Set-TwilioCall and Remove-TwilioCall' {
    BeforeAll { . $PSScriptRoot/Connect-TestSandbox.ps1 }

    BeforeEach { $sandbox = Connect-TestSandbox }

    It 'hangs up live calls, without taking their old status' {
        $live = Get-TwilioCall -Status in-progress
        $live | Should -Not -BeNullOrEmpty
        $ended = $live | Set-TwilioCall -Status completed
        $ended.Sid | Should -Be $live.Sid
        $ended.Status | Sort-Object -Unique | Should -Be 'completed'
    }

    It 'cancels what has not been answered' {
        (Get-TwilioCall -Status queued -First 1 | Set-TwilioCall -Status canceled).Status | Should -Be 'canceled'
    }

    It 'takes a status in any case, and as an argument' {
        $call = Get-TwilioCall -Status in-progress -First 1
        (Set-TwilioCall $call.Sid COMPLETED).Status | Should -Be 'completed'
    }

    It 'redirects to <Name>' -ForEach @(
        @{ Name = 'a URL'; Change = @{ Url = 'https://example.com/other'; Method = 'get' } }
        @{ Name = 'TwiML'; Change = @{ Twiml = '<Response><Say>Hello</Say></Response>' } }
    ) {
        $call = Get-TwilioCall -Status in-progress -First 1
        $changed = $call | Set-TwilioCall @Change
        $changed.Sid | Should -Be $call.Sid
        $changed.Status | Should -Be 'in-progress'
    }

    It 'goes to the subaccount that a call came from' {
        $null = New-TwilioCall -To +14155550100 -From +14155550199 -Url https://example.com/voice -AccountSid $sandbox.SubaccountSid
        $ended = Get-TwilioCall -AccountSid $sandbox.SubaccountSid -Status queued | Set-TwilioCall -Status completed
        $ended.AccountSid | Sort-Object -Unique | Should -Be $sandbox.SubaccountSid
    }

    It 'tells that an ended call cannot be ended, and goes on' {
        $over = Get-TwilioCall -Status busy -First 1
        $live = Get-TwilioCall -Status in-progress -First 1
        $ended = $over, $live | Set-TwilioCall -Status completed -ErrorAction SilentlyContinue -ErrorVariable problem
        $ended.Sid | Should -Be $live.Sid
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.21220,*'
        $problem[0].TargetObject | Should -Be $over.Sid
    }

    It 'refuses <Name>, before anything is sent' -ForEach @(
        @{ Name = 'an unknown status'; Change = @{ Status = 'busy' }; Message = 'Status cannot be*canceled, completed*' }
        @{ Name = 'both Url and Twiml'; Change = @{ Url = 'https://example.com'; Twiml = '<Response/>' }; Message = 'Url and Twiml exclude each other*' }
        @{ Name = 'both Status and Url'; Change = @{ Status = 'completed'; Url = 'https://example.com' }; Message = 'Status and Url exclude each other*' }
        @{ Name = 'no change at all'; Change = @{}; Message = 'Nothing to change*' }
    ) {
        $call = Get-TwilioCall -Status in-progress -First 1
        $before = $sandbox.RequestCount
        { $call | Set-TwilioCall @Change } | Should -Throw $Message
        $sandbox.RequestCount | Should -Be $before
    }

    It 'removes the busy ones, all of them, and nothing else' {
        $before = Get-TwilioCall
        Get-TwilioCall -Status busy | Remove-TwilioCall | Should -BeNullOrEmpty
        (Get-TwilioCall).Sid | Should -Be ($before | Where-Object Status -NE 'busy').Sid
    }

    It 'removes across pages without losing the way' {
        $ended = (Get-TwilioCall -Status completed).Count
        Get-TwilioCall -Status completed -PageSize 10 | Remove-TwilioCall
        Get-TwilioCall -Status completed | Should -BeNullOrEmpty
        $deletes = $sandbox.Requests | Where-Object Method -EQ 'DELETE'
        $deletes | Should -HaveCount $ended
    }

    It 'removes by SID, several at once' {
        $two = (Get-TwilioCall -Status failed -First 2).Sid
        Remove-TwilioCall $two
        { Get-TwilioCall $two[0] -ErrorAction Stop } | Should -Throw -ErrorId 'TwilioCalls.20404,*'
        { Get-TwilioCall $two[1] -ErrorAction Stop } | Should -Throw -ErrorId 'TwilioCalls.20404,*'
    }

    It 'tells that a live call cannot be removed, and goes on' {
        $live = Get-TwilioCall -Status in-progress -First 1
        $over = Get-TwilioCall -Status busy -First 1
        $live, $over | Remove-TwilioCall -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.20009,*'
        { $over | Get-TwilioCall -ErrorAction Stop } | Should -Throw -ErrorId 'TwilioCalls.20404,*'
    }

    It 'changes nothing for -WhatIf' {
        Get-TwilioCall -Status busy | Remove-TwilioCall -WhatIf
        Get-TwilioCall -Status in-progress | Set-TwilioCall -Status completed -WhatIf | Should -BeNullOrEmpty
        $sandbox.Requests.Method | Sort-Object -Unique | Should -Be 'GET'
    }

    It 'needs no account for -WhatIf' {
        Disconnect-Twilio
        { Remove-TwilioCall ('CA' + '0' * 32) -WhatIf } | Should -Not -Throw
    }
}
