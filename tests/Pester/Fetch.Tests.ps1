Describe 'Get-TwilioCall, by SID' {
    BeforeAll { . $PSScriptRoot/Connect-TestSandbox.ps1 }

    BeforeEach {
        $sandbox = Connect-TestSandbox
        $first, $second = Get-TwilioCall -First 2
    }

    It 'takes SIDs from the pipeline, in order' {
        ($second.Sid, $first.Sid | Get-TwilioCall).Sid | Should -Be $second.Sid, $first.Sid
    }

    It 'takes several SIDs as an argument' {
        (Get-TwilioCall $first.Sid, $second.Sid).Sid | Should -Be $first.Sid, $second.Sid
    }

    It 'takes calls, and anything with a CallSid' {
        ($first | Get-TwilioCall).Sid | Should -Be $first.Sid
        ([pscustomobject]@{ CallSid = $second.Sid } | Get-TwilioCall).Sid | Should -Be $second.Sid
    }

    It 'takes <Name>' -ForEach @(
        @{ Name = 'rows with Sid and AccountSid'; Row = { $args | Select-Object Sid, AccountSid } }
        @{ Name = 'rows of a file'; Row = { $args | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv } }
        @{ Name = 'JSON'; Row = { $args | ConvertTo-Json | ConvertFrom-Json } }
        @{ Name = 'stored calls'; Row = { $args | Export-Clixml "$TestDrive/call.xml"; Import-Clixml "$TestDrive/call.xml" } }
    ) {
        $subcall = Get-TwilioCall -AccountSid $sandbox.SubaccountSid -Status completed -First 1
        $row = & $Row $subcall
        ($row | Get-TwilioCall).Sid | Should -Be $subcall.Sid
        ($row | Wait-TwilioCall).AccountSid | Should -Be $sandbox.SubaccountSid
        $row | Remove-TwilioCall
        { $subcall | Get-TwilioCall -ErrorAction Stop } | Should -Throw -ErrorId 'TwilioCalls.20404,*'
    }

    It 'refuses what is no call, and goes on' {
        $calls = [pscustomobject]@{ Name = 'x' }, $first | Get-TwilioCall -ErrorAction SilentlyContinue -ErrorVariable problem
        $calls.Sid | Should -Be $first.Sid
        "$problem" | Should -BeLike "*'Sid'*a call, or an object with a property Sid or CallSid*"
    }

    It 'goes back to the subaccount that a call came from' {
        $call = Get-TwilioCall -AccountSid $sandbox.SubaccountSid -First 1
        ($call | Get-TwilioCall).AccountSid | Should -Be $sandbox.SubaccountSid
    }

    It 'refuses -<Name>, which is for a listing' -ForEach @(
        @{ Name = 'First'; Value = 1 }
        @{ Name = 'Skip'; Value = 1 }
        @{ Name = 'IncludeTotalCount'; Value = $true }
    ) {
        $paging = @{ $Name = $Value }
        { Get-TwilioCall $first.Sid @paging } | Should -Throw "$Name does not go with Sid*"
    }

    It 'tells of a SID that is none, and goes on with the next' {
        $calls = 'CA12', $first.Sid | Get-TwilioCall -ErrorAction SilentlyContinue -ErrorVariable problem
        $calls.Sid | Should -Be $first.Sid
        $problem | Should -HaveCount 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.InvalidParameter,*'
        $problem[0].TargetObject | Should -Be 'a text of 4 characters'
        "$($problem[0])" | Should -BeLike "Sid cannot be a text of 4 characters*32 hexadecimal digits*"
    }

    It 'tells of a call that is not there, and goes on with the next' {
        $missing = 'CA' + '0' * 32
        $calls = $missing, $first.Sid | Get-TwilioCall -ErrorAction SilentlyContinue -ErrorVariable problem
        $calls.Sid | Should -Be $first.Sid
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.20404,*'
        $problem[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problem[0].TargetObject | Should -Be $missing
        $problem[0].Exception.Code | Should -Be 20404
        $problem[0].Exception.RequestId | Should -BeLike 'RQ*'
        $problem[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }
}
