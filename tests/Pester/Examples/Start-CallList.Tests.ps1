BeforeAll {
    . $PSScriptRoot/Invoke-Example.ps1
    . $PSScriptRoot/../../TwilioCalls.Sandbox.Host/Start-SandboxHost.ps1
    . $PSScriptRoot/../../TwilioCalls.Sandbox.Host/Start-SandboxClient.ps1
}

Describe 'Start-CallList' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $list = Join-Path $TestDrive 'list.csv'
        $journal = Join-Path $TestDrive 'campaign.jsonl'
        $result = Join-Path $TestDrive 'result.csv'
        Remove-Item $list, "$journal*", $result -ErrorAction Ignore
        $with = @{ ListPath = $list; JournalPath = $journal; ResultPath = $result; From = $from; Say = 'Hello {Name}.' }
        function Set-List { 'To,Name' | Set-Content $list; $args | ForEach-Object { "$_,Anna" } | Add-Content $list }
        function Get-Outcome { @($args[0] | ForEach-Object { "$($_.To) $($_.Outcome)" }) }
    }

    It 'calls each row, and writes what became of it: as an object, in the result file, or as an error' {
        Set-List '+14155550100' '+15005550001' '+15005550011' '' 'nonsense'
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 1
        $sandbox.Dialled | Should -Be '+14155550100', '+15005550011'
        $rows = @(Import-Csv $result)
        Get-Outcome $rows | Should -Be '+14155550100 Answered', '+15005550001 Refused', '+15005550011 Unanswered'
        ($rows[0, 2].Sid | Get-TwilioCall).To | Should -Be '+14155550100', '+15005550011'
        $rows[1].Message | Should -BeLike '*+15005550001*'
        $run.Output | Should -HaveCount 3
        $run.Errors | Should -HaveCount 2
        "$($run.Errors[0])" | Should -BeLike '*To is missing*'
        "$($run.Errors[1])" | Should -BeLike '*nonsense*'
    }

    It 'ends with exit code 0 where all were called, answered or not' {
        Set-List '+14155550100' '+15005550011'
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
    }

    It 'gives the columns of the list to New-TwilioCall, and takes a list of no rows' {
        'To,From,Twiml,Timeout', "+14155550100,$from,<Response/>,5", "+14155550101,$from,<Response/>,soon" | Set-Content $list
        $run = Invoke-Example Start-CallList @{ ListPath = $list; JournalPath = $journal; ResultPath = $result }
        $run.Code | Should -Be 1
        "$($run.Errors)" | Should -BeLike '*Timeout*'
        (Import-Csv $result).Outcome | Should -Be 'Answered'
        Set-List
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        Import-Csv $result | Should -HaveCount 1
    }

    It 'does not call again in a second run, but what is new, and what was refused and has been corrected' {
        Set-List '+14155550100' '+14155550101'
        'To,Name,From', "+14155550100,Anna,$from", '+14155550101,Anna,+15005550001' | Set-Content $list
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*the account or -From for 1 row*They wait*'
        $first = @(Import-Csv $result)
        Get-Outcome $first | Should -Be '+14155550100 Answered', '+14155550101 Waiting'

        (Invoke-Example Start-CallList $with).Code | Should -Be 2
        $sandbox.Dialled | Should -HaveCount 1

        Set-List '+14155550100' '+14155550102' '+14155550101'
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $sandbox.Dialled | Sort-Object | Should -Be '+14155550100', '+14155550101', '+14155550102'
        $rows = @(Import-Csv $result)
        Get-Outcome $rows | Should -Be '+14155550100 Answered', '+14155550101 Answered', '+14155550102 Answered'
        $rows[0].Sid | Should -Be $first[0].Sid
    }

    It 'calls a number once, however often the list has it' {
        Set-List '+14155550100' '+14155550100' '1 (415) 555-0100'
        $run = Invoke-Example Start-CallList $with
        $sandbox.Dialled | Should -HaveCount 1
        $run.Output.Outcome | Should -Contain 'Duplicate'
        Import-Csv $result | Should -HaveCount 1
    }

    It 'says unknown where the answer was lost for good, and does not call that again' {
        Set-List '+14155550111' '+14155550101'
        $sandbox.Faults.Next('Create', [TwilioCalls.Sandbox.Faults.Fault]::Status(503, 'Before', 'Html'))
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 1
        Get-Outcome @(Import-Csv $result) | Should -Be '+14155550111 Unknown', '+14155550101 Answered'
        (Import-Csv $result)[0].Message | Should -BeLike '*not known*+14155550111*'
        "$($run.Warnings)" | Should -BeLike '*Get-TwilioCampaign*'
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $sandbox.Dialled | Should -HaveCount 1
    }

    It 'finds the call whose answer was lost' {
        Set-List '+14155550111' '+14155550101'
        $sandbox.Faults.Next('Create', [TwilioCalls.Sandbox.Faults.Fault]::Status(503, 'After', 'Html'))
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        (Import-Csv $result).Outcome | Should -Be 'Answered', 'Answered'
        $sandbox.Dialled | Should -HaveCount 2
    }

    It 'goes on after a run that was killed while it dialled, and calls nobody twice' {
        # Calls are short, so that the test is.
        1..4 | ForEach-Object { [pscustomobject]@{ To = '+1415555{0:D4}' -f $_; TimeLimit = 1 } } | Export-Csv -NoTypeInformation $list
        $server = Start-SandboxHost --calls, 100
        try {
            $program = Get-ShellProgram (Get-ExamplePath Start-CallList)
            $arguments = '-ListPath', $list, '-JournalPath', $journal, '-ResultPath', $result, '-From', $from, '-Say', 'Hello.'
            $saved = $env:PSModulePath
            $env:PSModulePath = $testedModulePath + [IO.Path]::PathSeparator + $env:PSModulePath
            $first = Start-SandboxClient $program $server $arguments
            while ((Get-SandboxReport $server).Dialled.Count -lt 2) { if ($first.HasExited) { throw $first.StandardOutput.ReadToEnd() } }
            $first.Kill()
            $first.WaitForExit()
            $second = Start-SandboxClient $program $server $arguments
            $null = $second.StandardOutput.ReadToEnd()
            $second.WaitForExit()
            $dialled = (Get-SandboxReport $server).Dialled
        }
        finally {
            $env:PSModulePath = $saved
            foreach ($process in $server.Process, $first, $second) { if ($process -and -not $process.HasExited) { $process.Kill() } }
        }
        $dialled | Sort-Object -Unique | Should -HaveCount $dialled.Count
        $rows = @(Import-Csv $result)
        $rows | Should -HaveCount 4
        $second.ExitCode | Should -Be ([int]($rows.Outcome -contains 'Unknown'))
        $rows.Outcome | ForEach-Object { $_ | Should -BeIn 'Answered', 'Unknown' }
    }

    It 'does not run twice at once with one journal, by whichever name: <Name>; that is exit code 3' -ForEach @(
        @{ Name = 'its own' }, @{ Name = 'another spelling' }, @{ Name = 'a symbolic link' }, @{ Name = 'a hard link' }
    ) {
        # Windows gives symbolic links to administrators only.
        if ($IsWindows -and $Name -eq 'a symbolic link') { Set-ItResult -Skipped -Because 'Windows may not allow it'; return }
        Set-List '+14155550100'
        $null = Invoke-Example Start-CallList $with
        Set-List '+14155550100' '+15005550001' '+14155550101'
        $other = Join-Path $TestDrive 'other.jsonl'
        Remove-Item $other -ErrorAction Ignore
        $again = @{} + $with
        $again.JournalPath = switch ($Name) {
            'its own' { $journal }
            'another spelling' { Join-Path $TestDrive "../$(Split-Path $TestDrive -Leaf)/./campaign.jsonl" }
            'a symbolic link' { (New-Item $other -ItemType SymbolicLink -Value $journal).FullName }
            'a hard link' { (New-Item $other -ItemType HardLink -Value $journal).FullName }
        }
        $second = [Collections.Generic.List[object]]::new()
        # What is written while the campaign still goes on: the row that is refused.
        & (Get-ExamplePath Start-CallList) @with 2>$null | ForEach-Object {
            if ($second.Count -eq 0) {
                $shell = [powershell]::Create().AddScript('param($Manifest, $Path, $With) Import-Module $Manifest; & $Path @With; $LASTEXITCODE')
                $code = $shell.AddParameters(@($testedManifest, (Get-ExamplePath Start-CallList), $again)).Invoke()
                $second.Add(@{ Code = $code[-1]; Errors = "$($shell.Streams.Error)" })
                $shell.Dispose()
            }
        }
        $second[0].Code | Should -Be 3
        $second[0].Errors | Should -BeLike "*in use by process $PID*"
        $sandbox.Dialled | Should -Be '+14155550100', '+14155550101'
        (Invoke-Example Start-CallList $again).Code | Should -Be 0
        $sandbox.Dialled | Should -HaveCount 2
    }

    It 'does not call again what another program wrote in another way: <Saved>' -ForEach @(
        '14155550100', ' +1 (415) 555-0100 ', '0014155550100', "'+14155550100", '14155550100.0', '="+14155550100"', "+1$([char] 0xA0)415$([char] 0x200B)5550100" |
            ForEach-Object { @{ Saved = $_ } }
    ) {
        Set-List '+14155550100' 'sip:bob@example.com'
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        [pscustomobject]@{ To = $Saved; Name = 'Anna' }, [pscustomobject]@{ To = 'sip:bob@example.com '; Name = '' } | Export-Csv $list -NoTypeInformation
        # Read as the same number, or refused as in doubt.
        (Invoke-Example Start-CallList $with).Code | Should -BeIn 0, 1
        $sandbox.Dialled | Should -HaveCount 2
        Import-Csv $result | Should -HaveCount 2
    }

    It 'does not call a number of which a spreadsheet has cut the digits' {
        Set-List '+14155550100' '1.41556E+10'
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 1
        "$($run.Errors)" | Should -BeLike '*1.41556E+10*'
        $sandbox.Dialled | Should -Be '+14155550100'
    }

    It 'calls nobody with a journal in which a line was changed' {
        Set-List '+14155550100' '+14155550101'
        $null = Invoke-Example Start-CallList $with
        (Get-Content $journal -Raw).Replace('Hello Anna', 'Hello Otto') | Set-Content $journal -NoNewline
        Set-List '+14155550100' '+14155550101' '+14155550102'
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*is damaged*'
        $sandbox.Dialled | Should -HaveCount 2
    }

    It 'goes by the hours, the do-not-call list, the attempts and the duration that it is given' {
        Set-List '+15005550011' '+14155550101'
        '+14155550101' | Set-Content (Join-Path $TestDrive 'stop.txt')
        $rules = @{ CallingHours = '00:00-12:00,12:00-24:00'; DoNotCallPath = Join-Path $TestDrive 'stop.txt'; MaximumAttempt = 3; MaximumDuration = '08:00' }
        (Invoke-Example Start-CallList ($with + $rules)).Code | Should -Be 0
        Get-Outcome @(Import-Csv $result) | Should -Be '+15005550011 Unanswered', '+14155550101 Excluded'
        (Import-Csv $result)[0].Attempt | Should -Be 3

        Remove-Item $journal
        $rules.MaximumDuration = '00:10'
        (Invoke-Example Start-CallList ($with + $rules)).Code | Should -Be 0
        Get-Outcome @(Import-Csv $result) | Should -Be '+15005550011 Waiting', '+14155550101 Excluded'
    }

    It 'replaces a result file that a spreadsheet has saved, and leaves no other behind' {
        Set-List '+14155550100'
        $null = Invoke-Example Start-CallList $with
        (Get-Content $result).Replace('"', '').Replace(',', ';') | Set-Content $result
        Set-List '+14155550100' '+14155550101'
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        Import-Csv $result | Should -HaveCount 2
        Get-ChildItem "$result.*", "$journal.*" | Should -BeNullOrEmpty
    }

    It 'writes no cell that a spreadsheet takes for a formula' {
        $evil = '=1+2', '@SUM(1)', '-2+3', '+4155+1', "`t=1", '=HYPERLINK("https://evil.example")'
        @([pscustomobject]@{ To = '+14155550100'; Name = '=1' }) + ($evil | ForEach-Object { [pscustomobject]@{ To = $_; Name = $_ } }) |
            Export-Csv $list -NoTypeInformation
        (Invoke-Example Start-CallList $with).Code | Should -Be 1
        $sandbox.Dialled | Should -Be '+14155550100'
        $rows = @(Import-Csv $result)
        $rows | Should -HaveCount 1
        foreach ($row in $rows) {
            $row.PSObject.Properties.Value | Where-Object { $_ -and $_ -notmatch '^[+-]?[\d.]+$' } | ForEach-Object { $_ | Should -Not -Match '^[\s]*[=@+\-\t\r]' }
        }
    }

    It 'ends where no further number could be called either, and calls what is left the next time' {
        Set-List '+14155550100' '+14155550101'
        $wrong = Connect-Twilio -PassThru -MaximumRetryCount 0 -BaseUri http://127.0.0.1:1 -Credential (
            [pscredential]::new($sandbox.AccountSid, (ConvertTo-SecureString 'x' -AsPlainText -Force)))
        $null = Connect-TestSandbox
        $run = Invoke-Example Start-CallList ($with + @{ Context = $wrong })
        $run.Code | Should -Be 2
        Get-Outcome @(Import-Csv $result) | Should -Be '+14155550100 Waiting', '+14155550101 Waiting'
        $sandbox = Connect-TestSandbox
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $sandbox.Dialled | Should -Be '+14155550100', '+14155550101'
    }

    It 'calls nobody, and writes no file, for -WhatIf' {
        Set-List '+14155550100'
        (Invoke-Example Start-CallList ($with + @{ WhatIf = $true })).Code | Should -Be 0
        $sandbox.RequestCount | Should -Be 0
        Get-ChildItem "$journal*", "$result*" | Should -BeNullOrEmpty
    }

    It 'cannot start with <Problem>, and calls nobody' -ForEach @(
        @{ Problem = 'a list that is not there'; Text = $null; Message = '*list.csv*' }
        @{ Problem = 'a list without the column To'; Text = 'Number', '+14155550100'; Message = '*no column To*' }
    ) {
        if ($Text) { $Text | Set-Content $list }
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike $Message
        $sandbox.RequestCount | Should -Be 0
    }

    It 'takes no other file for its journal or its result: <Name>' -ForEach @(
        @{ Name = 'the list as the journal'; Change = @{ JournalPath = 'list.csv' } }
        @{ Name = 'the list as the result'; Change = @{ ResultPath = 'list.csv' } }
        @{ Name = 'a journal as the result'; Change = @{ ResultPath = 'campaign.jsonl' } }
    ) {
        Set-List '+14155550100'
        $null = Invoke-Example Start-CallList $with
        Set-List '+14155550100' '+14155550101'
        $before = Get-Content $list, $journal
        $Change.Keys | ForEach-Object { $with[$_] = Join-Path $TestDrive $Change[$_] }
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 2
        Get-Content $list, $journal | Should -Be $before
        $sandbox.Dialled | Should -HaveCount 1
    }
}
