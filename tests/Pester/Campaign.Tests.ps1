# In the sandbox a campaign of days takes no time: waiting moves the sandbox's clock.
Describe 'A campaign' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        $busy = '+15005550011'
        function Get-TestRow([int] $Count = 3) { 1..$Count | ForEach-Object { [pscustomobject]@{ To = '+1415555{0:D4}' -f $_; Name = "Member $_" } } }
        $say = @{ From = '+14155550199'; Say = 'Hello {Name}.' }
    }

    BeforeEach {
        $sandbox = Connect-TestSandbox
        $journal = Join-Path $TestDrive "$(New-Guid).jsonl"
    }

    It 'dials each row, and writes it with its outcome and its columns when it is final' {
        $rows = Get-TestRow | Invoke-TwilioCampaign $journal @say
        $rows.Outcome | Should -Be (@('Answered') * 3)
        $rows.Row.Name | Should -Be 'Member 1', 'Member 2', 'Member 3'
        $sandbox.Dialled | Should -HaveCount 3
        Get-Content $journal -Raw | Should -BeLike '*<Say>Hello Member 2.</Say>*'
    }

    It 'goes on where it ended, with the same line or from the journal alone' {
        Get-TestRow 5 | Invoke-TwilioCampaign $journal @say -MaximumCall 2 -ErrorAction SilentlyContinue -ErrorVariable problem | Should -HaveCount 2
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.CampaignStopped,*'
        Get-TestRow 5 | Invoke-TwilioCampaign $journal @say -MaximumCall 2 -ErrorAction SilentlyContinue | Should -HaveCount 2
        Invoke-TwilioCampaign $journal | Should -HaveCount 1
        Invoke-TwilioCampaign $journal | Should -BeNullOrEmpty
        $sandbox.Dialled | Sort-Object -Unique | Should -HaveCount 5
        $sandbox.Dialled | Should -HaveCount 5
    }

    It 'tells the totals that the rows add up to' {
        $rows = @(Get-TestRow) + [pscustomobject]@{ To = $busy; Name = 'Busy' } + [pscustomobject]@{ To = '+15005550001'; Name = 'None' } |
            Invoke-TwilioCampaign $journal @say
        $campaign = Get-TwilioCampaign $journal
        $campaign.State | Should -Be 'Completed'
        foreach ($group in $rows | Group-Object Outcome) { $campaign.($group.Name) | Should -Be $group.Count }
        $campaign.Total | Should -Be 5
        (Get-TwilioCampaign $journal -Row).Outcome | Sort-Object | Should -Be ($rows.Outcome | Sort-Object)
    }

    It 'knows a list again that a spreadsheet has saved' {
        Get-TestRow | Invoke-TwilioCampaign $journal @say | Out-Null
        # Without the plus, in another order, one row twice and one more.
        $saved = @'
Name,To
Member 3,14155550003
Member 1,1 (415) 555-0001
Member 2,14155550002
Member 2,14155550002
Member 4,+14155550004
'@ | ConvertFrom-Csv
        $rows = $saved | Invoke-TwilioCampaign $journal @say
        $rows.Outcome | Should -Be 'Duplicate', 'Answered'
        $sandbox.Dialled | Should -HaveCount 4
        $sandbox.Dialled[-1] | Should -Be '+14155550004'
    }

    It 'takes a row before the command line, and the command line where the row has nothing' {
        @'
To,From,Say,TimeLimit
+14155550001,+14155550198,,5
+14155550002,,From the row,
'@ | ConvertFrom-Csv | Invoke-TwilioCampaign $journal -From +14155550199 -Say 'From the command line' -TimeLimit 9 | Out-Null
        $calls = Get-Content $journal | ConvertFrom-Json | Where-Object line -EQ row | ForEach-Object call
        $calls.From | Should -Be '+14155550198', '+14155550199'
        $calls.TimeLimit | Should -Be '5', '9'
        $calls[0].Twiml | Should -BeLike '*From the command line*'
        $calls[1].Twiml | Should -BeLike '*From the row*'
    }

    It 'is told beforehand by -WhatIf, which dials nobody and makes no file' {
        $text = & { Get-TestRow | Invoke-TwilioCampaign $journal @say -WhatIf } *>&1 | Out-String
        $sandbox.RequestCount | Should -Be 0
        $journal | Should -Not -Exist
        $text | Should -BeNullOrEmpty
    }

    It 'writes an error for each row that cannot be dialled, and dials the others' {
        $rows = @(Get-TestRow 1) + [pscustomobject]@{ To = '+14155550002' } + [pscustomobject]@{ To = ''; Name = 'Nobody' } + [pscustomobject]@{ To = '555'; Name = 'Short' }
        $done = $rows | Invoke-TwilioCampaign $journal @say -ErrorAction SilentlyContinue -ErrorVariable problem
        $done | Should -HaveCount 1
        $problem | Should -HaveCount 3
        "$($problem[0])" | Should -BeLike "*no column 'Name'*"
        "$($problem[1])" | Should -BeLike '*Row 3*To is missing*'
        "$($problem[2])" | Should -BeLike '*555*'
    }

    It 'refuses what it cannot go on with: <Id>' -ForEach @(
        @{ Id = 'JournalMissing'; Script = { Invoke-TwilioCampaign $journal } }
        @{ Id = 'JournalOfOtherProgram'; Script = { 'To,Name' | Set-Content $journal; Get-TestRow | Invoke-TwilioCampaign $journal @say } }
        @{ Id = 'JournalOfOtherList'; Script = { Get-TestRow | Invoke-TwilioCampaign $journal @say | Out-Null; Get-TestRow | Invoke-TwilioCampaign $journal @say -Shard 1/2 } }
        @{ Id = 'JournalOfOtherAccount'; Script = { Get-TestRow | Invoke-TwilioCampaign $journal @say | Out-Null; Get-TestRow | Invoke-TwilioCampaign $journal @say -AccountSid $sandbox.SubaccountSid } }
        @{ Id = 'JournalDamaged'; Script = { Get-TestRow | Invoke-TwilioCampaign $journal @say | Out-Null; (Get-Content $journal -Raw).Replace('Member 2', 'Member 7') | Set-Content $journal -NoNewline; Get-TestRow | Invoke-TwilioCampaign $journal @say } }
        @{ Id = 'JournalInaccessible'; Script = { Get-TestRow | Invoke-TwilioCampaign $TestDrive @say } }
        @{ Id = 'DoNotCallListUnusable'; Script = { Get-TestRow | Invoke-TwilioCampaign $journal @say -DoNotCallPath (Join-Path $TestDrive none.txt) } }
        @{ Id = 'InvalidParameter'; Script = { Get-TestRow | Invoke-TwilioCampaign $journal @say -CallingHours 09:00-20:00 -TimeZone Nowhere/City } }
        @{ Id = 'InvalidParameter'; Script = { Get-TestRow | Invoke-TwilioCampaign $journal @say -Shard 6/5 } }
        @{ Id = 'InvalidParameter'; Script = { Get-TestRow | Invoke-TwilioCampaign Env:/spring.jsonl @say } }
    ) {
        $before = 0
        $failure = try { & $Script; $null } catch { $_ }
        $failure.FullyQualifiedErrorId | Should -BeLike "TwilioCalls.$Id,*"
        "$failure" | Should -Not -BeNullOrEmpty
    }

    It 'divides a list among shards, each row to one' {
        1..3 | ForEach-Object { Get-TestRow 30 | Invoke-TwilioCampaign "$journal.$_" @say -Shard "$_/3" } | Should -HaveCount 30
        $sandbox.Dialled | Sort-Object -Unique | Should -HaveCount 30
        $sandbox.Dialled | Should -HaveCount 30
    }

    It 'is stopped by Stop-TwilioCampaign only while it runs' {
        Get-TestRow | Invoke-TwilioCampaign $journal @say | Out-Null
        { Stop-TwilioCampaign $journal -ErrorAction Stop } | Should -Throw -ErrorId 'TwilioCalls.CampaignNotRunning,*'
        "$journal.stop" | Should -Not -Exist
    }

    It 'gives the columns of the list to an outcome file, beside what became of each row' {
        $file = Join-Path $TestDrive outcome.csv
        Get-TestRow 2 | Select-Object To, Name, @{ Name = 'Status'; Expression = { 'member' } } | Invoke-TwilioCampaign $journal @say | Export-Csv -NoTypeInformation $file
        $outcome = Import-Csv $file
        $outcome.Name | Should -Be 'Member 1', 'Member 2'
        $outcome.Outcome | Should -Be 'Answered', 'Answered'
        # A column that is called as one of the outcome's is not taken for it.
        $outcome.Status | Should -Be 'completed', 'completed'
        (Get-TwilioCampaign $journal -Row)[1].Name | Should -Be 'Member 2'
        (Get-TwilioCampaign $journal -Row)[1].Row.Status | Should -Be 'member'
    }

    It 'asks before it dials again what is unknown, and says what to do where nobody can be asked' {
        Get-TestRow 1 | Invoke-TwilioCampaign $journal @say | Out-Null
        # As a process leaves it that dies when its request has left.
        $lines = [IO.File]::ReadAllLines($journal)
        $last = $lines.IndexOf(@($lines -like '*"dial"*')[0])
        [IO.File]::WriteAllText($journal, (($lines[0..$last] -join "`n") + "`n"))
        $sandbox = Connect-TestSandbox
        $first = Invoke-TwilioCampaign $journal -WarningVariable warned -WarningAction SilentlyContinue
        $first.Outcome | Should -Be Unknown
        $warned | Should -BeLike '*whether 1 row was called*-RedialUnknown*'
        Invoke-TwilioCampaign $journal -WarningAction SilentlyContinue | Should -BeNullOrEmpty -Because 'it has been told before'

        { Invoke-TwilioCampaign $journal -RedialUnknown } | Should -Throw -ErrorId 'TwilioCalls.RedialNotConfirmed,*'
        $Error[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Confirm:$false*'
        (Get-TwilioCampaign $journal).State | Should -Be Completed
        $sandbox.Dialled | Should -BeNullOrEmpty
        (Invoke-TwilioCampaign $journal -RedialUnknown -Confirm:$false).Outcome | Should -Be Answered
        $sandbox.Dialled | Should -HaveCount 1
    }

    It 'takes addresses that are no numbers again, with their password' {
        $rows = '+14155550123', 'sip:ada@example.com', 'client:Bob' | ForEach-Object { [pscustomobject]@{ To = $_; Name = 'A' } }
        $credential = [pscredential]::new('ada', (ConvertTo-SecureString secret -AsPlainText -Force))
        $first = $rows | Invoke-TwilioCampaign $journal @say -SipCredential $credential -MaximumCall 1 -ErrorAction SilentlyContinue
        $second = $rows + $rows[1] | Invoke-TwilioCampaign $journal @say -SipCredential $credential
        @($first) + $second | ForEach-Object Outcome | Should -Be 'Answered', 'Duplicate', 'Answered', 'Answered'
        $sandbox.Dialled | Should -HaveCount 3
    }

    It 'begins where there is a file without a first line: <Left>' -ForEach @(
        @{ Left = 'nothing'; Cut = { param($Bytes) , [byte[]] @() } }
        @{ Left = 'half a line'; Cut = { param($Bytes) , [byte[]] $Bytes[0..99] } }
        @{ Left = 'zeros, as of a power cut'; Cut = { param($Bytes) , [byte[]]::new(4096) } }
    ) {
        Get-TestRow | Invoke-TwilioCampaign $journal @say | Out-Null
        [IO.File]::WriteAllBytes($journal, (& $Cut ([IO.File]::ReadAllBytes($journal))))
        $sandbox = Connect-TestSandbox
        (Get-TestRow | Invoke-TwilioCampaign $journal @say).Outcome | Should -Be (@('Answered') * 3)
        (Get-TestRow | Invoke-TwilioCampaign $journal @say) | Should -BeNullOrEmpty
        $sandbox.Dialled | Should -HaveCount 3
    }

    It 'does not take a journal with a mark before it for another program''s' {
        Get-TestRow | Invoke-TwilioCampaign $journal @say | Out-Null
        [IO.File]::WriteAllBytes($journal, [byte[]] (0xEF, 0xBB, 0xBF) + [IO.File]::ReadAllBytes($journal))
        { Get-TestRow | Invoke-TwilioCampaign $journal @say } | Should -Throw -ErrorId 'TwilioCalls.JournalDamaged,*' -ExpectedMessage '*byte order mark*'
    }

    It 'never takes the number of one row for the next: by <Key>' -ForEach @(@{ Key = 'To' }, @{ Key = 'Id' }) {
        $rows = '+14155550161', [pscustomobject]@{ Id = 'B'; Name = 'Bob' }, [pscustomobject]@{ Id = 'C'; To = '+14155550163' }, [pscustomobject]@{ Id = 'D'; To = '' }
        $done = $rows | Invoke-TwilioCampaign $journal -From +14155550199 -Url https://example.com/ -KeyProperty $Key -ErrorAction SilentlyContinue -ErrorVariable problem
        $done.To | Should -Be $(if ($Key -eq 'To') { '+14155550161', '+14155550163' } else { '+14155550163' })
        $sandbox.Dialled | Should -Be $done.To
        "$problem" | Should -BeLike '*Row 2*Row 4*'
    }

    It 'names the row that an error is about, not the one before' {
        '+14155550146', '14155550147', '+49 (0)30 1234567' | Invoke-TwilioCampaign $journal -From +14155550199 -Url https://example.com/ -ErrorAction SilentlyContinue -ErrorVariable problem | Out-Null
        "$($problem[0])" | Should -BeLike '*14155550147*'
        "$problem" | Should -Not -BeLike '*14155550146*'
    }

    It 'says what a hash table is not' {
        @{ To = '+14155550162'; Name = 'A' } | Invoke-TwilioCampaign $journal @say -ErrorAction SilentlyContinue -ErrorVariable problem | Should -BeNullOrEmpty
        "$($problem[0])" | Should -BeLike '*+14155550162*`[pscustomobject`]*'
        $sandbox.Dialled | Should -BeNullOrEmpty
    }

    It 'takes the key property in any case of letters' {
        ('+14155550161' | Invoke-TwilioCampaign $journal -From +14155550199 -Url https://example.com/ -KeyProperty to).Outcome | Should -Be Answered
        '+14155550161' | Invoke-TwilioCampaign $journal -From +14155550199 -Url https://example.com/ | Should -BeNullOrEmpty
    }

    It 'lets a row wait that the list gives again with an error, and says so' {
        $rows = 1..3 | ForEach-Object { [pscustomobject]@{ Id = "m$_"; To = "+1415555000$_"; Name = "Member $_" } }
        $rows | Invoke-TwilioCampaign $journal @say -KeyProperty Id -MaximumCall 1 -ErrorAction SilentlyContinue | Out-Null
        $rows[1].To = '1.41E+10'
        $done = $rows | Invoke-TwilioCampaign $journal @say -ErrorAction SilentlyContinue -WarningVariable warned -WarningAction SilentlyContinue
        $done.Key | Should -Be 'm3'
        "$warned" | Should -BeLike '*1 row of the journal is not dialled*error*'
        (Get-TwilioCampaign $journal).Waiting | Should -Be 1
    }

    It 'lets rows wait of which a column cannot be bound, wherever they stand, and counts them beforehand' {
        $rows = 1..4 | ForEach-Object { [pscustomobject]@{ Id = "m$_"; To = "+1415555000$_"; Name = "Member $_"; Record = 'false' } }
        $rows | Invoke-TwilioCampaign $journal @say -KeyProperty Id -MaximumCall 1 -ErrorAction SilentlyContinue | Out-Null
        $rows[1].Record = $rows[3].Record = 'vielleicht'
        $done = $rows | Invoke-TwilioCampaign $journal @say -ErrorAction SilentlyContinue -ErrorVariable problem -WarningVariable warned -WarningAction SilentlyContinue
        $done.Key | Should -Be 'm3'
        $problem.TargetObject.Id | Should -Be 'm2', 'm4'
        "$warned" | Should -BeLike '*2 rows of the journal are not dialled*error*'
        (Get-TwilioCampaign $journal).Waiting | Should -Be 2
    }

    It 'says that rows may be missing where the list broke off, and nothing was given since' {
        { & { Get-TestRow 5; throw 'the file is gone' } | Invoke-TwilioCampaign $journal @say } | Should -Throw 'the file is gone'
        (Get-TwilioCampaign $journal).State | Should -Be Interrupted
        Invoke-TwilioCampaign $journal -WarningVariable warned -WarningAction SilentlyContinue | Should -HaveCount 5
        "$warned" | Should -BeLike '*Give the list again*'
        Get-TestRow 7 | Invoke-TwilioCampaign $journal @say -WarningVariable warned | Should -HaveCount 2
        $warned | Should -BeNullOrEmpty
    }

    It 'does not call complete what may lack rows that a list has behind those of before' {
        Get-TestRow 2 | Invoke-TwilioCampaign $journal @say | Should -HaveCount 2
        { & { Get-TestRow 2; throw 'the file is gone' } | Invoke-TwilioCampaign $journal @say } | Should -Throw 'the file is gone'
        (Get-TwilioCampaign $journal).State | Should -Be Interrupted
        Get-TestRow 3 | Invoke-TwilioCampaign $journal @say | Should -HaveCount 1
        (Get-TwilioCampaign $journal).State | Should -Be Completed
    }

    It 'counts beforehand what the run then does' {
        $rows = @(Get-TestRow 4) + [pscustomobject]@{ To = '+15005550001'; Name = 'Refused' }
        $rows | Invoke-TwilioCampaign $journal @say -MaximumCall 2 -ErrorAction SilentlyContinue | Out-Null
        # Without spaces: a shell breaks its lines where it likes.
        $forecast = { param($With) (Invoke-FreshShell "
            Import-Module '$testedManifest'; Connect-Twilio -Sandbox -WarningAction SilentlyContinue
            `$rows = ConvertFrom-Json '$($rows | ConvertTo-Json -Compress)'
            $With") -join '' -replace '\s' }
        . $PSScriptRoot/Invoke-FreshShell.ps1
        . $PSScriptRoot/Find-TestedModule.ps1
        & $forecast "Invoke-TwilioCampaign '$journal' -WhatIf" | Should -BeLike '*3rows:3tobedialled*US*'
        & $forecast "`$rows | Invoke-TwilioCampaign '$journal' -From +14155550199 -Say 'Hello {Name}.' -WhatIf" | Should -BeLike '*5rows:3tobedialled,2dialledbefore*'
        $rows | Invoke-TwilioCampaign $journal @say | Out-Null
        & $forecast "`$rows | Invoke-TwilioCampaign '$journal' -From +14155550199 -Say 'Hello {Name}.' -WhatIf" | Should -BeLike '*5rows:0tobedialled,5dialledbefore*'
    }

    It 'refuses a brace that stands alone in -Say' {
        Get-TestRow 1 | Invoke-TwilioCampaign $journal -From +14155550199 -Say 'Hello {Name' -ErrorAction SilentlyContinue -ErrorVariable problem | Should -BeNullOrEmpty
        "$($problem[0])" | Should -BeLike '*brace that stands alone*{Name*'
    }

    It 'says so where a list has no row' {
        @() | Invoke-TwilioCampaign $journal @say -WarningVariable warned -WarningAction SilentlyContinue | Should -BeNullOrEmpty
        $warned | Should -BeLike '*no row*'
    }

    It 'says which folder there is not, and that a folder is no journal' {
        $missing = Join-Path (Join-Path $TestDrive none) spring.jsonl
        { Get-TestRow | Invoke-TwilioCampaign $missing @say } | Should -Throw -ErrorId 'TwilioCalls.JournalMissing,*' -ExpectedMessage '*no folder*none*'
        $Error[0].ErrorDetails.RecommendedAction | Should -BeLike '*folder*'
        { Get-TwilioCampaign $missing -ErrorAction Stop } | Should -Throw -ErrorId 'TwilioCalls.JournalMissing,*'
        { Get-TestRow | Invoke-TwilioCampaign $TestDrive @say } | Should -Throw -ExpectedMessage '*is a folder*'
        { Get-TwilioCampaign "$TestDrive" -ErrorAction Stop } | Should -Throw -ExpectedMessage '*is a folder*'
    }

    It 'is shown in 80 columns with whole headers, and without the cells of the list' {
        $rows = [pscustomobject]@{ To = '+14155550001'; Name = "$([char] 27)]0;owned$([char] 7)" } | Invoke-TwilioCampaign $journal @say
        $rows | Format-List | Out-String | Should -Not -Match 'owned'
        $lines = (Get-TwilioCampaign $journal | Format-Table | Out-String -Width 80) -split "`n" | Where-Object { $_.Trim() }
        $lines | Should -HaveCount 3
        $lines[0] | Should -Match 'Answered +Unanswered'
    }

    It 'is shown as a table of rows and of campaigns' {
        Get-TestRow | Invoke-TwilioCampaign $journal @say | Out-String | Should -Match 'To\s+Outcome\s+Attempt\s+Status'
        Get-TwilioCampaign $journal | Format-Table | Out-String | Should -Match 'Journal\s+State\s+Total\s+Waiting'
        Get-TwilioCampaign $journal | Format-List | Out-String | Should -Match 'JournalPath\s*:'
    }

    It 'ends when a command further down has enough, and the next run goes on' {
        Get-TestRow 10 | Invoke-TwilioCampaign $journal @say | Select-Object -First 2 | Should -HaveCount 2
        (Get-TwilioCampaign $journal).State | Should -BeIn 'Stopped', 'Completed'
        Invoke-TwilioCampaign $journal | Out-Null
        $sandbox.Dialled | Sort-Object -Unique | Should -HaveCount 10
        $sandbox.Dialled | Should -HaveCount 10
    }
}

Describe 'A campaign whose shell is killed' {
    BeforeAll {
        . $PSScriptRoot/../TwilioCalls.Sandbox.Host/Start-SandboxHost.ps1
        . $PSScriptRoot/../TwilioCalls.Sandbox.Host/Start-SandboxClient.ps1
        . $PSScriptRoot/Find-TestedModule.ps1
        $manifest = $testedManifest
        $server = Start-SandboxHost --calls, 100
        $journal = Join-Path $TestDrive killed.jsonl
        $file = Join-Path $TestDrive campaign.ps1
        Set-Content $file @"
Import-Module '$manifest'
1..12 | ForEach-Object { [pscustomobject]@{ To = '+1415555{0:D4}' -f `$_ } } |
    Invoke-TwilioCampaign '$journal' -From +14155550199 -Twiml '<Response/>' -Timeout 1
"@
    }

    AfterAll { foreach ($process in $server.Process, $shell) { if ($process -and -not $process.HasExited) { $process.Kill() } } }

    It 'is resumed by the same script, and nobody is called twice' {
        foreach ($calls in 2, 4, 6) {
            $shell = Start-SandboxClient (Get-ShellProgram $file) $server
            while ((Get-SandboxReport $server).Dialled.Count -lt $calls) { if ($shell.HasExited) { throw $shell.StandardOutput.ReadToEnd() } }
            Get-TwilioCampaign $journal | Should -Not -BeNullOrEmpty
            (Get-TwilioCampaign $journal).State | Should -Be 'Running'
            $shell.Kill()
            $shell.WaitForExit()
            (Get-TwilioCampaign $journal).State | Should -Be 'Interrupted'
        }

        $shell = Start-SandboxClient (Get-ShellProgram $file) $server
        $null = $shell.StandardOutput.ReadToEnd()
        $shell.WaitForExit()

        $dialled = (Get-SandboxReport $server).Dialled
        $dialled | Sort-Object -Unique | Should -HaveCount $dialled.Count
        $campaign = Get-TwilioCampaign $journal
        $campaign.State | Should -Be 'Completed'
        $campaign.Unknown + $dialled.Count | Should -BeGreaterOrEqual 12
        $campaign.Waiting | Should -Be 0
    }

    It 'that is told to end waits for the calls on their way, and leaves none unknown' -Skip:$IsWindows {
        $slow = Start-SandboxHost --latency, 1000, --calls, 100
        try {
            $other = Join-Path $TestDrive ended.jsonl
            $script = Join-Path $TestDrive ended.ps1
            (Get-Content $file -Raw).Replace($journal, $other) | Set-Content $script
            $shell = Start-SandboxClient (Get-ShellProgram $script) $slow
            while (($report = Get-SandboxReport $slow).InHand -lt 1 -or $report.Requests -lt 2) { if ($shell.HasExited) { throw $shell.StandardOutput.ReadToEnd() } }
            & (Get-Command kill -CommandType Application)[0].Source -TERM $shell.Id
            $shell.WaitForExit()

            $campaign = Get-TwilioCampaign $other
            $campaign.State | Should -Be 'Stopped'
            $campaign.Unknown | Should -Be 0
            $campaign.Attempts | Should -Be (Get-SandboxReport $slow).Dialled.Count
        }
        finally { if (-not $slow.Process.HasExited) { $slow.Process.Kill() } }
    }

    It 'is stopped from another shell, and follows what is on the line' {
        $other = Join-Path $TestDrive stopped.jsonl
        $script = Join-Path $TestDrive stopped.ps1
        (Get-Content $file -Raw).Replace($journal, $other).Replace('1..12', '101..160') | Set-Content $script
        $before = (Get-SandboxReport $server).Dialled.Count
        $shell = Start-SandboxClient (Get-ShellProgram $script) $server
        while ((Get-SandboxReport $server).Dialled.Count -lt $before + 2) { if ($shell.HasExited) { throw $shell.StandardOutput.ReadToEnd() } }
        Stop-TwilioCampaign $other
        $null = $shell.StandardOutput.ReadToEnd()
        $shell.WaitForExit()

        $campaign = Get-TwilioCampaign $other
        $campaign.State | Should -Be 'Stopped'
        $campaign.Calling | Should -Be 0
        $campaign.Waiting | Should -BeGreaterThan 50
        "$other.stop" | Should -Not -Exist
    }
}
