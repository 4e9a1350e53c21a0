BeforeAll { . $PSScriptRoot/Invoke-Example.ps1 }

Describe 'Start-CallList' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $list = Join-Path $TestDrive 'list.csv'
        $file = Join-Path $TestDrive 'result.csv'
        Remove-Item $file, "$file.*" -ErrorAction Ignore
        $with = @{ ListPath = $list; ResultPath = $file; From = $from; Url = 'https://example.com/voice' }
        function Set-List { 'To,Name' | Set-Content $list; $args | ForEach-Object { "$_,Anna" } | Add-Content $list }
    }

    It 'dials each row, and writes a row for each: dialled with its SID, or refused and why' {
        Set-List '+14155550100' '+15005550001' '+14155550101' '' 'nonsense'
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 1
        $sandbox.Dialled | Should -Be '+14155550100', '+14155550101'
        $rows = @(Import-Csv $file)
        $rows.To | Should -Be '+14155550100', '+15005550001', '+14155550101', '', 'nonsense'
        $rows.Result | Should -Be 'dialled', 'refused', 'dialled', 'refused', 'refused'
        $rows | ForEach-Object { $_.Time | Should -Match "^$moment$" }
        ($rows[0, 2].Sid | Get-TwilioCall).To | Should -Be '+14155550100', '+14155550101'
        $rows[1].Sid | Should -BeNullOrEmpty
        $rows[1].Message | Should -BeLike '*+15005550001*'
        $rows[3].Message | Should -BeLike '*To*'
        $run.Output.Result | Should -Be $rows.Result
        $run.Errors | Should -HaveCount 3
        "$($run.Errors[0])" | Should -BeLike '+15005550001 is refused: *'
        Get-ChildItem "$file.*" | Should -BeNullOrEmpty
    }

    It 'ends with exit code 0 where all were dialled' {
        Set-List '+14155550100' '+14155550101'
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
    }

    It 'gives the columns of the list to New-TwilioCall, and takes a list of no rows' {
        'To,From,Twiml,Timeout', "+14155550100,$from,<Response/>,5", "+14155550101,$from,<Response/>,soon" | Set-Content $list
        (Invoke-Example Start-CallList @{ ListPath = $list; ResultPath = $file }).Code | Should -Be 1
        (Import-Csv $file).Result | Should -Be 'dialled', 'refused'
        (Import-Csv $file)[1].Message | Should -BeLike '*Timeout*'
        Set-List
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
    }

    It 'does not dial again in a second run, but tries what was refused, and what is new' {
        Set-List '+14155550100' '+15005550001' '+14155550101'
        $null = Invoke-Example Start-CallList $with
        $first = @(Import-Csv $file)
        Set-List '+14155550100' '+14155550102' '+15005550001' '+14155550101'
        (Invoke-Example Start-CallList $with).Code | Should -Be 1
        $sandbox.Dialled | Should -Be '+14155550100', '+14155550101', '+14155550102'
        $rows = @(Import-Csv $file)
        # One row for each attempt: what was refused has two.
        $rows.To | Should -Be '+14155550100', '+15005550001', '+14155550101', '+14155550102', '+15005550001'
        $rows[0..2].Time | Should -Be $first.Time
        $rows[0].Sid | Should -Be $first[0].Sid
        $null = Invoke-Example Start-CallList $with
        Import-Csv $file | Should -HaveCount 6
        $sandbox.Dialled | Should -HaveCount 3
    }

    It 'dials a number as often as the list has it, and not once more' {
        Set-List '+14155550100' '+14155550100'
        $null = Invoke-Example Start-CallList $with
        $sandbox.Dialled | Should -HaveCount 2
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $sandbox.Dialled | Should -HaveCount 2
        Import-Csv $file | Should -HaveCount 2
    }

    It 'writes unknown where the answer was lost, and does not dial that again' {
        Set-List '+14155550100' '+14155550111' '+14155550101'
        $server = Start-SandboxServer $sandbox
        try {
            $server.Lost['+14155550111'] = $true
            $environment = Get-Environment $server (Get-SandboxSecret AuthToken)
            $arguments = '-ListPath', $list, '-ResultPath', $file, '-From', $from, '-Url', 'https://example.com/voice'
            (Invoke-Scheduled Start-CallList -With $arguments -Environment $environment).Code | Should -Be 1
            $rows = @(Import-Csv $file)
            $rows.Result | Should -Be 'dialled', 'unknown', 'dialled'
            $rows[1].Message | Should -BeLike '*not known*+14155550111*Get-TwilioCall -To*'
            (Invoke-Scheduled Start-CallList -With $arguments -Environment $environment).Code | Should -Be 0
        }
        finally { Stop-SandboxServer $server }
        $sandbox.Dialled | Should -Be '+14155550100', '+14155550111', '+14155550101'
        Import-Csv $file | Should -HaveCount 3
    }

    It 'finds with -ResolveUnknown the call whose answer was lost, and takes no call of another run for it' {
        $server = Start-SandboxServer $sandbox
        try {
            $environment = Get-Environment $server (Get-SandboxSecret AuthToken)
            $arguments = '-ListPath', $list, '-ResultPath', $file, '-From', $from, '-Url', 'https://example.com/voice', '-ResolveUnknown'
            Set-List '+14155550111'
            $server.Lost['+14155550111'] = $true
            (Invoke-Scheduled Start-CallList -With $arguments -Environment $environment).Code | Should -Be 0
            Set-List '+14155550111' '+14155550111'
            $server.Dropped['+14155550111'] = $true
            (Invoke-Scheduled Start-CallList -With $arguments -Environment $environment).Code | Should -Be 1
        }
        finally { Stop-SandboxServer $server }
        $rows = @(Import-Csv $file)
        $rows.Result | Should -Be 'dialled', 'unknown'
        $rows[0].Sid | Should -Match '^CA'
        $rows[1].Sid | Should -BeNullOrEmpty
        $rows[1].Message | Should -BeLike "*$($rows[0].Sid)*another row*"
        $sandbox.Dialled | Should -Be '+14155550111'
    }

    It 'ends at -MaximumUnknown' {
        Set-List '+14155550100' '+14155550101' '+14155550102'
        function New-TwilioCall { throw 'something this script has never heard of' }
        $run = Invoke-Example Start-CallList ($with + @{ MaximumUnknown = 2 })
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*2 calls are unknown*never heard of*'
        (Import-Csv $file).Result | Should -Be 'unknown', 'unknown'
    }

    It 'has the row on the disk, as unknown, before the call is sent' {
        Set-List '+14155550100' '+14155550101'
        $seen = [Collections.Generic.List[object]]::new()
        $resultFile = $file
        function New-TwilioCall {
            [CmdletBinding(SupportsShouldProcess)]
            param([Parameter(ValueFromPipelineByPropertyName)] $To, $From, $Url, [switch] $ResolveUnknown)
            process {
                # The file is locked, and on Linux and macOS so is reading for whoever asks about locks, as .NET does.
                $rows = if ($IsWindows) { Get-Content $resultFile } else { /bin/cat $resultFile }
                $seen.Add((($rows | ConvertFrom-Csv | ForEach-Object { "$($_.To) $($_.Result)" }) -join ', '))
                TwilioCalls\New-TwilioCall -To $To -From $From -Url $Url
            }
        }
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $seen | Should -Be '+14155550100 unknown', '+14155550100 dialled, +14155550101 unknown'
    }

    It 'does not dial again after a run that was killed while it dialled' {
        Set-List '+14155550100' '+14155550101'
        '"Time","To","Result","Sid","Message"', '"2026-11-01T00:00:00Z","+14155550100","unknown","",""' | Set-Content $file
        'the lock of a dead run' | Set-Content "$file.lock"
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $sandbox.Dialled | Should -Be '+14155550101'
        (Import-Csv $file).Result | Should -Be 'unknown', 'dialled'
    }

    It 'does not run twice at once with one result file, by whichever name: <Name>' -ForEach @(
        @{ Name = 'its own' }, @{ Name = 'another spelling' }, @{ Name = 'a symbolic link' }, @{ Name = 'a hard link' }
    ) {
        # Windows gives symbolic links to administrators only.
        if ($IsWindows -and $Name -eq 'a symbolic link') { Set-ItResult -Skipped -Because 'Windows may not allow it'; return }
        Set-List
        $null = Invoke-Example Start-CallList $with
        Set-List '+14155550100'
        $other = Join-Path $TestDrive 'other.csv'
        Remove-Item $other -ErrorAction Ignore
        $again = @{} + $with
        $again.ResultPath = switch ($Name) {
            'its own' { $file }
            'another spelling' { Join-Path $TestDrive '../' (Split-Path $TestDrive -Leaf) './result.csv' }
            'a symbolic link' { (New-Item $other -ItemType SymbolicLink -Value $file).FullName }
            'a hard link' { (New-Item $other -ItemType HardLink -Value $file).FullName }
        }
        $second = [Collections.Generic.List[object]]::new()
        function New-TwilioCall {
            [CmdletBinding(SupportsShouldProcess)]
            param([Parameter(ValueFromPipelineByPropertyName)] $To, $From, $Url, [switch] $ResolveUnknown)
            process {
                # In a runspace of its own: the caller's -ErrorVariable would gather the errors of this run, too.
                $shell = [powershell]::Create().AddScript('param($Manifest, $Path, $With) Import-Module $Manifest; & $Path @With; $LASTEXITCODE')
                $code = $shell.AddParameters(@((Join-Path $root 'out/TwilioCalls/TwilioCalls.psd1'), (Get-ExamplePath Start-CallList), $again)).Invoke()
                $second.Add(@{ Code = $code[-1]; Errors = "$($shell.Streams.Error)" })
                $shell.Dispose()
                TwilioCalls\New-TwilioCall -To $To -From $From -Url $Url
            }
        }
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $second | Should -HaveCount 1
        $second[0].Code | Should -Be 2
        $second[0].Errors | Should -BeLike '*used by another process*'
        $sandbox.Dialled | Should -HaveCount 1
        (Invoke-Example Start-CallList $again).Code | Should -Be 0
        $sandbox.Dialled | Should -HaveCount 1
        (Import-Csv $file).Result | Should -Be 'dialled'
    }

    It 'does not dial again what another program wrote in another way: <Saved>' -ForEach @(
        '14155550100', ' +1 (415) 555-0100 ', '0014155550100', "'+14155550100", '14155550100.0', '="+14155550100"', "+1$([char] 0xA0)415$([char] 0x200B)5550100" |
            ForEach-Object { @{ Saved = $_ } }
    ) {
        Set-List '+14155550100' 'sip:Bob@example.com'
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        [pscustomobject]@{ To = $Saved; Name = 'Anna' }, [pscustomobject]@{ To = 'SIP:bob@example.com '; Name = '' } | Export-Csv $list -NoTypeInformation
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $sandbox.Dialled | Should -HaveCount 2

        # The same, of a result file that a spreadsheet has saved.
        Set-List '+14155550100' 'sip:Bob@example.com'
        $text = (Get-Content $file -Raw).Replace('"', '').Replace('+14155550100', '14155550100')
        [IO.File]::WriteAllText($file, $text, [Text.UTF8Encoding]::new($true))
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $sandbox.Dialled | Should -HaveCount 2
    }

    It 'dials nobody where a spreadsheet has cut the digits of a number' {
        Set-List '+14155550100' '1.41556E+10'
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*cut the digits*1.41556e+10*'
        $sandbox.RequestCount | Should -Be 0
    }

    It 'dials nobody with a result file that was cut, wherever' {
        Set-List '+14155550100' '+15005550001' '+14155550101'
        $null = Invoke-Example Start-CallList $with
        $whole = [IO.File]::ReadAllBytes($file)
        $sandbox.Dialled | Should -HaveCount 2
        $requests = $sandbox.RequestCount
        foreach ($length in 0..($whole.Length - 1)) {
            [IO.File]::WriteAllBytes($file, $whole[0..$length][0..($length - 1)])
            if ($length -eq 0) { [IO.File]::WriteAllBytes($file, [byte[]]::new(0)) }
            # Not for each byte, which would take long: where a field or a row ends, and beside.
            if ($length -gt 2 -and $whole[($length - 1)..$length] -notcontains 34 -and $length % 17) { continue }
            $run = Invoke-Example Start-CallList $with
            $run.Code | Should -Be 2 -Because "it was cut after $length bytes"
            "$($run.Errors)" | Should -BeLike '*cut or changed*'
            (Get-Item $file).Length | Should -Be $length
        }
        $sandbox.RequestCount | Should -Be $requests
        [IO.File]::WriteAllBytes($file, $whole)
        $null = Invoke-Example Start-CallList $with
        $sandbox.Dialled | Should -HaveCount 2
    }

    It 'dials nobody with a result file in which <Fault>' -ForEach @(
        @{ Fault = 'a row was cut and ended'; Old = '","dialled"*'; New = '' }
        @{ Fault = 'a row has another result'; Old = '"dialled"'; New = '"done"' }
        @{ Fault = 'a row names nobody'; Old = '"+14155550100"'; New = '""' }
        @{ Fault = 'a row is gone'; Old = '*'; New = '' }
        @{ Fault = 'a row is nothing but zeros'; Old = '*'; New = "`0`0`0`0`0" }
    ) {
        Set-List '+14155550100' '+14155550101'
        $null = Invoke-Example Start-CallList $with
        $lines = @(Get-Content $file)
        $pattern = [regex]::Escape($Old).Replace('\*', '.*')
        $lines[1] = $lines[1] -replace $pattern, $New
        [IO.File]::WriteAllText($file, (($lines | Where-Object { $_ }) -join "`r`n") + "`r`n")
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*cut or changed*'
        $sandbox.Dialled | Should -HaveCount 2
    }

    It 'tries an unknown row again once a person has made it a refused one' {
        Set-List '+14155550100'
        '"Time","To","Result","Sid","Message"', '"2026-11-01T00:00:00Z","+14155550100","refused","",""' | Set-Content $file
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $sandbox.Dialled | Should -Be '+14155550100'
    }

    It 'writes no cell that a spreadsheet takes for a formula, and knows it again' {
        $evil = '=1+2', '@SUM(1)', '-2+3', '+4155+1', "`t=1", '=HYPERLINK("https://evil.example")'
        $evil | ForEach-Object { [pscustomobject]@{ To = $_ } } | Export-Csv $list -NoTypeInformation
        $run = Invoke-Example Start-CallList $with
        $rows = @(Import-Csv $file)
        $rows | Should -HaveCount $evil.Count
        foreach ($row in $rows) {
            $row.PSObject.Properties.Value | Where-Object { $_ } | ForEach-Object { $_ | Should -Not -Match '^[\s]*[=@+\-\t\r]' }
        }
        $dialled = $sandbox.Dialled.Count
        $null = Invoke-Example Start-CallList $with
        $sandbox.Dialled | Should -HaveCount $dialled
    }

    It 'ends where no further number could be dialled either, and dials what is left the next time' {
        Set-List '+14155550100' '+14155550101'
        $wrong = Connect-Twilio -PassThru -MaximumRetryCount 0 -BaseUri http://127.0.0.1:1 -Credential (
            [pscredential]::new($sandbox.AccountSid, (ConvertTo-SecureString 'x' -AsPlainText -Force)))
        $null = Connect-TestSandbox
        $run = Invoke-Example Start-CallList ($with + @{ Context = $wrong })
        $run.Code | Should -Be 2
        (Import-Csv $file).Result | Should -Be 'refused'
        $sandbox = Connect-TestSandbox
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $sandbox.Dialled | Should -Be '+14155550100', '+14155550101'
        (Import-Csv $file).Result | Should -Be 'refused', 'dialled', 'dialled'
    }

    It 'dials nobody, and writes no file, for -WhatIf' {
        Set-List '+14155550100'
        (Invoke-Example Start-CallList ($with + @{ WhatIf = $true })).Code | Should -Be 0
        $sandbox.RequestCount | Should -Be 0
        Get-ChildItem "$file*" | Should -BeNullOrEmpty
    }

    It 'cannot start with <Problem>, and dials nobody' -ForEach @(
        @{ Problem = 'a list that is not there'; Text = $null; Message = '*list.csv*' }
        @{ Problem = 'a list without the column To'; Text = 'Number', '+14155550100'; Message = '*no column To*' }
    ) {
        Remove-Item $list -ErrorAction Ignore
        if ($Text) { $Text | Set-Content $list }
        $run = Invoke-Example Start-CallList $with
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike $Message
        $sandbox.RequestCount | Should -Be 0
    }

    It 'does not take another file for its result: <Name>' -ForEach @( @{ Name = 'the list itself' }, @{ Name = 'files changed about' } ) {
        Set-List '+14155550100'
        $before = Get-Content $list
        $other = if ($Name -eq 'the list itself') { $list } else { '"To","Result"', '"+14155550102","dialled"' | Set-Content $file; $file }
        $run = Invoke-Example Start-CallList @{ ListPath = $other; ResultPath = $list; From = $from; Url = 'https://example.com/voice' }
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*another file*'
        Get-Content $list | Should -Be $before
        $sandbox.RequestCount | Should -Be 0
    }
}
