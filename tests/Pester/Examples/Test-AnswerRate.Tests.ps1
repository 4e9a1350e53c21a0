BeforeAll { . $PSScriptRoot/Invoke-Example.ps1 }

Describe 'Test-AnswerRate' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $sandbox.Advance('02:00:00')
        # Ten of the last hour: two busy, one failed, one not answered, six completed.
        $numbers = '+15005550011', '+15005550011', '+15005550013', '+15005550012' + (100..105 | ForEach-Object { "+14155550$_" })
        $numbers | ForEach-Object { $null = New-TwilioCall -To $_ -From $from -Url https://example.com/voice }
        $sandbox.Advance('00:05:00')
    }

    It 'tells the rates of the last hour' {
        $run = Invoke-Example Test-AnswerRate @{ MinimumPercent = 60; MinimumCalls = 10 }
        $run.Code | Should -Be 0
        $run.Output.Seizures | Should -Be 10
        $run.Output.Asr | Should -Be 0.6
        $run.Output.Ner | Should -Be 0.9
        $run.Output.Alert | Should -BeFalse
        $run.Warnings | Should -BeNullOrEmpty
    }

    It 'alerts below the threshold: exit code 1, a warning, and what -OnAlert does' {
        $told = [Collections.Generic.List[object]]::new()
        $run = Invoke-Example Test-AnswerRate @{ MinimumPercent = 60.1; MinimumCalls = 10; OnAlert = { param($Verdict) $told.Add($Verdict) } }
        $run.Code | Should -Be 1
        $run.Output.Alert | Should -BeTrue
        $run.Warnings | Should -HaveCount 1
        "$($run.Warnings)" | Should -Match "The ASR of 10 calls since $moment is 60 %: 6 answered, 2 busy, 1 not answered, 1 failed"
        $told.Failed | Should -Be 1
    }

    It 'watches the rate that it is told to' {
        (Invoke-Example Test-AnswerRate @{ Rate = 'Ner'; MinimumPercent = 90; MinimumCalls = 10 }).Code | Should -Be 0
        (Invoke-Example Test-AnswerRate @{ Rate = 'Ner'; MinimumPercent = 91; MinimumCalls = 10 }).Code | Should -Be 1
    }

    It 'has no verdict on fewer calls than a sample, and asks nobody' {
        $told = [Collections.Generic.List[object]]::new()
        $run = Invoke-Example Test-AnswerRate @{ MinimumPercent = 100; MinimumCalls = 11; OnAlert = { $told.Add(1) } }
        $run.Code | Should -Be 0
        $run.Output.Alert | Should -BeFalse
        $told | Should -BeNullOrEmpty
    }

    It 'forgets what is over for an hour' {
        $sandbox.Advance('01:00:00')
        $run = Invoke-Example Test-AnswerRate @{ MinimumPercent = 100; MinimumCalls = 1 }
        $run.Code | Should -Be 0
        $run.Output.Seizures | Should -Be 0
        $run.Output.Asr | Should -BeNullOrEmpty
        (Invoke-Example Test-AnswerRate @{ MinimumPercent = 0; MinimumCalls = 1; Minutes = 90 }).Output.Seizures | Should -Be 10
    }

    It 'is not done where the alert cannot be told' {
        $run = Invoke-Example Test-AnswerRate @{ MinimumPercent = 99; MinimumCalls = 1; OnAlert = { throw 'no mail today' } }
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*no mail today*'
    }

    It 'refuses <With>' -ForEach @( @{ With = @{ MinimumPercent = 101 } }, @{ With = @{ Rate = 'sleepy' } }, @{ With = @{ MinimumCalls = 0 } } ) {
        { & (Get-ExamplePath Test-AnswerRate) @With } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}
