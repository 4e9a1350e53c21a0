BeforeAll { . $PSScriptRoot/Invoke-Example.ps1 }

Describe 'Remove-OldCall' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $log = Join-Path $TestDrive 'removed.log'
        Remove-Item $log -ErrorAction Ignore
        $limit = (Get-Date).AddDays(-20)
        $old = @(Get-TwilioCall | Where-Object { $_.EndTime -and $_.EndTime.UtcDateTime -lt $limit })
        $kept = @((Get-TwilioCall).Sid | Where-Object { $_ -notin $old.Sid })
    }

    It 'removes the old ones, nothing else, and logs each' {
        $run = Invoke-Example Remove-OldCall @{ LogPath = $log; OlderThanDays = 20 }
        $run.Code | Should -Be 0
        $old.Count | Should -BeGreaterThan 50
        (Get-TwilioCall).Sid | Should -Be $kept
        $run.Output.Removed | Should -Be $old.Count
        $lines = Get-Content $log
        $lines | ForEach-Object { $_ | Should -Match "^$moment " }
        $lines -match ' removed CA\w{32}, from .+ to .+, ended ' -replace '.* removed (\w+),.*', '$1' | Should -Be $old.Sid
        $lines[-1] | Should -BeLike "* end: $($old.Count) removed, 0 failed"
    }

    It 'adds to the log of the night before' {
        $null = Invoke-Example Remove-OldCall @{ LogPath = $log; OlderThanDays = 25 }
        $before = Get-Content $log
        $null = Invoke-Example Remove-OldCall @{ LogPath = $log; OlderThanDays = 25 }
        (Get-Content $log)[0..($before.Count - 1)] | Should -Be $before
        (Get-Content $log)[-1] | Should -BeLike '* end: 0 removed, 0 failed'
    }

    It 'removes nothing where there are more than the cap, and all where there are as many' {
        $run = Invoke-Example Remove-OldCall @{ LogPath = $log; OlderThanDays = 20; MaximumCount = $old.Count - 1 }
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike "*more than $($old.Count - 1) records*-MaximumCount*"
        Get-Method | Should -Be 'GET'
        (Get-Content $log)[-1] | Should -BeLike '* stopped after 0 removed*'
        (Invoke-Example Remove-OldCall @{ LogPath = $log; OlderThanDays = 20; MaximumCount = $old.Count }).Code | Should -Be 0
        (Get-TwilioCall).Sid | Should -Be $kept
    }

    It 'goes on after one that fails, logs it, and ends with exit code 1' {
        # One that somebody else removes between the listing and the removal.
        $gone = $old[3].Sid
        function Get-TwilioCall { TwilioCalls\Get-TwilioCall @args; TwilioCalls\Remove-TwilioCall $gone }
        $run = Invoke-Example Remove-OldCall @{ LogPath = $log; OlderThanDays = 20 }
        $run.Code | Should -Be 1
        $run.Errors | Should -HaveCount 1
        "$($run.Errors)" | Should -BeLike "*$gone was not removed*"
        $run.Output.Removed | Should -Be ($old.Count - 1)
        $run.Output.Failed | Should -Be 1
        @(Get-Content $log | Where-Object { $_ -like "* failed ${gone}: *not found*" }) | Should -HaveCount 1
        (TwilioCalls\Get-TwilioCall).Sid | Should -Be $kept
    }

    It 'sends no delete, and writes no log, for -WhatIf' {
        (Invoke-Example Remove-OldCall @{ LogPath = $log; OlderThanDays = 20; WhatIf = $true }).Code | Should -Be 0
        Get-Method | Should -Be 'GET'
        $log | Should -Not -Exist
    }

    It 'removes nothing where it cannot log' {
        $run = Invoke-Example Remove-OldCall @{ LogPath = (Join-Path $TestDrive 'no/folder.log'); OlderThanDays = 20 }
        $run.Code | Should -Be 2
        Get-Method | Should -Be 'GET'
    }

    It 'lets nobody forge a line of the log, and writes times the same way in any language' {
        function Get-TwilioCall {
            [pscustomobject]@{ Sid = $old[0].Sid; From = "sip:a@b`r`n2026-01-01T00:00:00Z removed CA0$([char] 27)[2J"; To = '+1'; EndTime = [datetimeoffset] '2026-01-01T00:00:00Z' }
        }
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'ar-SA'
            (Invoke-Example Remove-OldCall @{ LogPath = $log }).Code | Should -Be 0
        }
        finally { [cultureinfo]::CurrentCulture = $culture }
        $lines = @(Get-Content $log)
        $lines | Should -HaveCount 3
        $lines | ForEach-Object { $_ | Should -Match "^20\d\d-\d\d-\d\dT[^\x00-\x1f]+$" }
        $lines[1] | Should -BeLike '*ended 2026-01-01T00:00:00Z'
    }

    It 'refuses <With>, before anything is sent' -ForEach @(
        @{ With = @{ OlderThanDays = 0 } }, @{ With = @{ MaximumCount = 0 } }, @{ With = @{ AccountSid = 'AC1' } }, @{ With = @{ LogPath = '' } }
    ) {
        $arguments = @{ LogPath = $log } + @{}
        $With.Keys | ForEach-Object { $arguments[$_] = $With[$_] }
        $before = $sandbox.RequestCount
        { & (Get-ExamplePath Remove-OldCall) @arguments } | Should -Throw "*$($With.Keys)*" -ErrorId 'ParameterArgumentValidationError*'
        $sandbox.RequestCount | Should -Be $before
    }
}
