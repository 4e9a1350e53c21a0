BeforeAll { . $PSScriptRoot/Invoke-Example.ps1 }

Describe 'New-CallReport' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $file = Join-Path $TestDrive 'week.html'
        Remove-Item $file -ErrorAction Ignore
        $until = (Get-Date).Date
        $week = @(Get-TwilioCall -StartTimeAfter $until.AddDays(-7) -StartTimeBefore $until)
    }

    It 'makes a page of the last seven whole days, and a mail that says the same' {
        $run = Invoke-Example New-CallReport @{ Path = $file; Title = 'Acme' }
        $run.Code | Should -Be 0
        Get-Content $file -Raw | Should -BeLike "*<title>Acme</title>*<p class=`"value`">$($week.Count)</p>*"
        $run.Output.Subject | Should -Match "^Acme: $($week.Count) calls, \d+\.\d% answered$"
        $run.Output.Body | Should -Match "(?m)^Calls +: $($week.Count)\r?$"
        $run.Output.Attachment | Should -Be $file
        @($sandbox.Requests | Where-Object PathAndQuery -Like '*Calls.json*').Count | Should -BeLessOrEqual 2
    }

    It 'takes brackets for those of the name of its file' {
        $bracketed = Join-Path $TestDrive 'week [1].html'
        (Invoke-Example New-CallReport @{ Path = $bracketed }).Code | Should -Be 0
        Test-Path -LiteralPath $bracketed | Should -BeTrue
    }

    It 'has the mail sent by what it is given' {
        $sent = [Collections.Generic.List[object]]::new()
        $run = Invoke-Example New-CallReport @{ Path = $file; OnReport = { param($Mail) $sent.Add((Get-Item $Mail.Attachment).Length) } }
        $run.Code | Should -Be 0
        $sent | Should -Be (Get-Item $file).Length
        $run = Invoke-Example New-CallReport @{ Path = $file; OnReport = { throw 'no mail today' } }
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*no mail today*'
    }

    It 'is of no calls where there were none' {
        $run = Invoke-Example New-CallReport @{ Path = $file; Until = '2020-01-01' }
        $run.Code | Should -Be 0
        $run.Output.Subject | Should -Be 'Twilio calls: 0 calls, no call to answer'
        Get-Content $file -Raw | Should -BeLike '*No calls*'
    }

    It 'leaves the old report as it is where the listing fails half way' {
        'the old report' | Set-Content $file
        function Get-TwilioCall { TwilioCalls\Get-TwilioCall @args; throw 'page 2 is lost' }
        $run = Invoke-Example New-CallReport @{ Path = $file }
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*page 2 is lost*'
        Get-Content $file | Should -Be 'the old report'
    }

    It 'writes no file for -WhatIf, and ends with exit code 2 where it cannot be written' {
        (Invoke-Example New-CallReport @{ Path = $file; WhatIf = $true }).Code | Should -Be 0
        $file | Should -Not -Exist
        (Invoke-Example New-CallReport @{ Path = (Join-Path $TestDrive 'no/week.html') }).Code | Should -Be 2
    }
}
