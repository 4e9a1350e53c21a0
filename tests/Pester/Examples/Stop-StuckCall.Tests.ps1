BeforeAll { . $PSScriptRoot/Invoke-Example.ps1 }

Describe 'Stop-StuckCall' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $log = Join-Path $TestDrive 'stuck.log'
        Remove-Item $log -ErrorAction Ignore
        # Two that never end by themselves, and an hour later a third.
        $stuck = 1..2 | ForEach-Object { New-TwilioCall -To +15005550014 -From $from -Url https://example.com/voice }
        $sandbox.Advance('01:00:00')
        $fresh = New-TwilioCall -To +15005550014 -From $from -Url https://example.com/voice
        $sandbox.Advance('00:30:00')
    }

    It 'ends what has gone on for over an hour, nothing else, and reports it' {
        $run = Invoke-Example Stop-StuckCall @{ LogPath = $log }
        $run.Code | Should -Be 0
        $run.Output.Sid | Sort-Object | Should -Be ($stuck.Sid | Sort-Object)
        $run.Output.Outcome | Should -Be 'ended', 'ended'
        # The sandbox's clock goes on while a slow computer runs the test.
        $run.Output.Minutes | ForEach-Object { $_ | Should -BeIn 89, 90 }
        ($stuck | Get-TwilioCall).Status | Should -Be 'completed', 'completed'
        (Get-TwilioCall $fresh.Sid).Status | Should -Be 'in-progress'
        $lines = Get-Content $log
        $lines | ForEach-Object { $_ | Should -Match "^$moment " }
        @($lines | Where-Object { $_ -match "$($stuck[0].Sid).*(89|90) minutes: ended$" }) | Should -HaveCount 1
    }

    It 'ends by the minutes it is given, and has nothing to do the next time' {
        (Invoke-Example Stop-StuckCall @{ Minutes = 20 }).Output | Should -HaveCount 3
        $run = Invoke-Example Stop-StuckCall @{ Minutes = 20 }
        $run.Code | Should -Be 0
        $run.Output | Should -BeNullOrEmpty
    }

    It 'takes a call that ends by itself for no failure' {
        $first = $stuck[0].Sid
        function Get-TwilioCall { TwilioCalls\Get-TwilioCall @args; $null = TwilioCalls\Set-TwilioCall $first -Status completed }
        $run = Invoke-Example Stop-StuckCall
        $run.Code | Should -Be 0
        $run.Errors | Should -BeNullOrEmpty
        ($run.Output | Where-Object Sid -EQ $first).Outcome | Should -Be 'ended by itself'
    }

    It 'goes on after one that fails, and ends with exit code 1' {
        function Get-TwilioCall {
            [pscustomobject]@{ Sid = 'CA' + '0' * 32; From = '+1'; To = '+1'; StartTime = [datetimeoffset]::UtcNow }
            TwilioCalls\Get-TwilioCall @args
        }
        $run = Invoke-Example Stop-StuckCall @{ LogPath = $log }
        $run.Code | Should -Be 1
        $run.Output[0].Outcome | Should -BeLike 'failed: *not found*'
        $run.Output[1, 2].Outcome | Should -Be 'ended', 'ended'
        $run.Errors | Should -HaveCount 1
    }

    It 'ends nothing, and writes no log, for -WhatIf' {
        (Invoke-Example Stop-StuckCall @{ LogPath = $log; WhatIf = $true }).Code | Should -Be 0
        ($stuck | Get-TwilioCall).Status | Should -Be 'in-progress', 'in-progress'
        $log | Should -Not -Exist
    }

    It 'refuses <With>' -ForEach @( @{ With = @{ Minutes = 0 } }, @{ With = @{ LogPath = '' } } ) {
        { & (Get-ExamplePath Stop-StuckCall) @With } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}
