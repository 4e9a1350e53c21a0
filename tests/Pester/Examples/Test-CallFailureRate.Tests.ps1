BeforeAll { . $PSScriptRoot/Invoke-Example.ps1 }

Describe 'Test-CallFailureRate' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $sandbox.Advance('02:00:00')
        # Ten of the last hour: two busy, one failed, one not answered, six completed.
        $numbers = '+15005550011', '+15005550011', '+15005550013', '+15005550012' + (100..105 | ForEach-Object { "+14155550$_" })
        $numbers | ForEach-Object { $null = New-TwilioCall -To $_ -From $from -Url https://example.com/voice }
        $sandbox.Advance('00:05:00')
    }

    It 'tells the rate of the last hour' {
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 40; MinimumCalls = 10 }
        $run.Code | Should -Be 0
        $run.Output.Calls | Should -Be 10
        $run.Output.Failed | Should -Be 4
        $run.Output.Percent | Should -Be 40
        $run.Output.Alert | Should -BeFalse
        $run.Warnings | Should -BeNullOrEmpty
    }

    It 'alerts above the threshold: exit code 1, a warning, and what -OnAlert does' {
        $told = [Collections.Generic.List[object]]::new()
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 39.9; MinimumCalls = 10; OnAlert = { param($Rate) $told.Add($Rate) } }
        $run.Code | Should -Be 1
        $run.Output.Alert | Should -BeTrue
        $run.Warnings | Should -HaveCount 1
        "$($run.Warnings)" | Should -Match "4 of 10 calls have failed since $moment.* busy 2, completed 6, failed 1, no-answer 1"
        $told.Failed | Should -Be 4
    }

    It 'counts as failed only what it is told to' {
        (Invoke-Example Test-CallFailureRate @{ Status = 'failed'; MinimumCalls = 10 }).Output.Failed | Should -Be 1
        (Invoke-Example Test-CallFailureRate @{ Status = 'failed', 'busy'; MinimumCalls = 10 }).Output.Failed | Should -Be 3
    }

    It 'has no verdict on fewer calls than a sample, and asks nobody' {
        $told = [Collections.Generic.List[object]]::new()
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 1; MinimumCalls = 11; OnAlert = { $told.Add(1) } }
        $run.Code | Should -Be 0
        $run.Output.Alert | Should -BeFalse
        $told | Should -BeNullOrEmpty
    }

    It 'forgets what is over for an hour' {
        $sandbox.Advance('01:00:00')
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 0; MinimumCalls = 1 }
        $run.Code | Should -Be 0
        $run.Output.Calls | Should -Be 0
        (Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 0; MinimumCalls = 1; Minutes = 90 }).Output.Calls | Should -Be 10
    }

    It 'is not done where the alert cannot be told' {
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 1; MinimumCalls = 1; OnAlert = { throw 'no mail today' } }
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*no mail today*'
    }

    It 'refuses <With>' -ForEach @( @{ With = @{ ThresholdPercent = 101 } }, @{ With = @{ Status = 'sleepy' } }, @{ With = @{ MinimumCalls = 0 } } ) {
        { & (Get-ExamplePath Test-CallFailureRate) @With } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}
