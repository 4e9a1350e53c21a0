BeforeAll { . $PSScriptRoot/Invoke-Example.ps1 }

Describe 'Export-CallCost' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $file = Join-Path $TestDrive 'cost.csv'
        Remove-Item $file -ErrorAction Ignore
        $end = [datetimeoffset]::new((Get-Date).Date, [timespan]::Zero)
        function Get-Week { Get-TwilioCall | Where-Object { $_.StartTime -ge $end.AddDays(-7) -and $_.StartTime -lt $end } }
    }

    It 'has a row for each of the last seven whole days, with what Twilio charged' {
        $run = Invoke-Example Export-CallCost @{ Path = $file }
        $run.Code | Should -Be 0
        $expected = @(Get-Week | Group-Object { $_.StartTime.UtcDateTime.ToString('yyyy-MM-dd') } | Sort-Object Name)
        $rows = @(Import-Csv $file)
        $rows.Day | Should -Be $expected.Name
        $rows.Calls | Should -Be @($expected | ForEach-Object Count)
        foreach ($number in 0..($rows.Count - 1)) {
            $price = [decimal] 0
            $expected[$number].Group.Price | Where-Object { $_ } | ForEach-Object { $price -= $_ }
            [decimal]::Parse($rows[$number].'Cost USD', [cultureinfo]::InvariantCulture) | Should -Be $price
        }
        $run.Output.Calls | Should -Be @(Get-Week).Count
        $run.Output.Cost.USD | Should -BeGreaterThan 0
    }

    It 'counts what may still get a price, and nothing that nobody answered' {
        $since = $sandbox.Clock.GetUtcNow()
        $null = New-TwilioCall -To +14155550123 -From $from -Url https://example.com/voice
        $sandbox.Advance('00:02:00')
        foreach ($to in '+15005550011', '+15005550013', '+15005550014') { $null = New-TwilioCall -To $to -From $from -Url https://example.com/voice }
        $sandbox.Advance('00:00:30')
        $null = New-TwilioCall -To +14155550123 -From $from -Url https://example.com/voice
        $sandbox.Advance('00:00:30')
        $today = @(Get-TwilioCall -StartTimeAfter $since -StartTimeBefore (Get-Date).AddDays(1) | Where-Object From -EQ $from)
        $today | Should -HaveCount 5
        function Get-TwilioCall { $today }

        $run = Invoke-Example Export-CallCost @{ Path = $file; Days = 1; Until = (Get-Date).AddDays(1) }
        $run.Output.Calls | Should -Be 5
        $run.Output.Unrated | Should -Be 2
        $run.Output.Cost.USD | Should -Be 0.014
    }

    It 'adds up no two currencies, and writes numbers the same way in any language' {
        function Get-TwilioCall {
            $start = [datetimeoffset] '2026-11-02T10:00:00Z'
            foreach ($price in @('USD', -1.5), @('EUR', -0.25), @('USD', -1), @('EUR', $null)) {
                [pscustomobject]@{ StartTime = $start; Direction = 'inbound'; Status = 'completed'; Duration = 61; PriceUnit = $price[0]; Price = $price[1] }
            }
        }
        $culture = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'de-DE'
            $run = Invoke-Example Export-CallCost @{ Path = $file; Until = '2026-11-05' }
        }
        finally { [cultureinfo]::CurrentCulture = $culture }
        $run.Code | Should -Be 0
        Get-Content $file | Should -Be @(
            '"Day","Calls","Minutes","Unrated","Cost EUR","Cost USD"'
            '"2026-11-02","4","8","1","0.2500","2.5000"'
        )
        $run.Output.Cost.EUR | Should -Be 0.25
        $run.Output.Cost.USD | Should -Be 2.5
    }

    It 'asks Twilio for whole days of UTC' {
        $null = Invoke-Example Export-CallCost @{ Path = $file; Days = 31; Until = '2026-11-01' }
        $sandbox.Requests[0].PathAndQuery | Should -BeLike '*StartTime%3C=2026-11-01&*'
        $sandbox.Requests[0].PathAndQuery | Should -BeLike '*StartTime%3E=2026-10-01&*'
    }

    It 'writes a file without rows where there were no calls' {
        (Invoke-Example Export-CallCost @{ Path = $file; Until = '2020-01-01' }).Code | Should -Be 0
        Get-Content $file | Should -HaveCount 1
        Import-Csv $file | Should -BeNullOrEmpty
    }

    It 'leaves the old report as it is where the listing fails half way' {
        'the old report' | Set-Content $file
        function Get-TwilioCall { TwilioCalls\Get-TwilioCall @args; throw 'page 2 is lost' }
        $run = Invoke-Example Export-CallCost @{ Path = $file }
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike 'No report was written: page 2 is lost*'
        Get-Content $file | Should -Be 'the old report'
    }

    It 'writes no file for -WhatIf' {
        (Invoke-Example Export-CallCost @{ Path = $file; WhatIf = $true }).Code | Should -Be 0
        $file | Should -Not -Exist
    }

    It 'ends with exit code 2 where the file cannot be written' {
        (Invoke-Example Export-CallCost @{ Path = (Join-Path $TestDrive 'no/cost.csv') }).Code | Should -Be 2
    }
}
