Describe 'Measure-TwilioCall' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        . $PSScriptRoot/Set-OutputRendering.ps1
        . $PSScriptRoot/Invoke-FreshShell.ps1
        $null = Connect-TestSandbox
        Set-OutputRendering PlainText
        $calls = Get-TwilioCall
        $whole = $calls | Measure-TwilioCall
        $part = ($calls | Select-Object -First 100 | Measure-TwilioCall), ($calls | Select-Object -Skip 100 | Measure-TwilioCall)
    }

    It 'counts what PowerShell counts' {
        $whole.Calls | Should -Be $calls.Count
        $whole.ByStatus.busy | Should -Be ($calls | Where-Object Status -EQ busy).Count
        $whole.TalkSeconds | Should -Be ($calls | Where-Object Status -EQ completed | Measure-Object Duration -Sum).Sum
        $whole.Cost.USD | Should -Be (-($calls | Measure-Object Price -Sum).Sum)
    }

    It 'is loaded by its first use, and not by the import of the module' {
        $lines = Invoke-FreshShell "
            function Test-Loaded { [AppDomain]::CurrentDomain.GetAssemblies().GetName().Name -contains 'TwilioCalls.Statistics' }
            Import-Module '$testedManifest'
            `$null = Get-Command Measure-TwilioCall -Syntax
            Test-Loaded
            `$null = @() | Measure-TwilioCall
            Test-Loaded"
        $lines | Should -Be 'False', 'True'
    }

    It 'takes no account and no context, since it asks nobody' {
        (Get-Command Measure-TwilioCall).Parameters.Keys | Should -Not -Contain 'AccountSid'
        (Get-Command Measure-TwilioCall).Parameters.Keys | Should -Not -Contain 'Context'
    }

    It 'gives a statistic without calls for an empty pipeline, with null where there is nothing to divide by' {
        $nothing = @() | Measure-TwilioCall
        $nothing.Calls | Should -Be 0
        foreach ($name in 'Asr', 'Ner', 'MeanTalkSeconds', 'MedianTalkSeconds', 'P95TalkSeconds', 'HumanRate', 'MachineRate', 'BusyHour', 'BusyHourErlangs', 'Erlangs') {
            $nothing.$name | Should -BeNullOrEmpty -Because $name
        }
    }

    It 'knows calls that went through <Way>' -ForEach @(
        @{ Way = 'Export-Csv'; Travel = { $_ | Export-Csv -NoTypeInformation "$TestDrive/calls.csv"; Import-Csv "$TestDrive/calls.csv" } }
        @{ Way = 'Export-Clixml'; Travel = { $_ | Export-Clixml "$TestDrive/calls.xml"; Import-Clixml "$TestDrive/calls.xml" } }
        @{ Way = 'ConvertTo-Json'; Travel = { $_ | ConvertTo-Json | ConvertFrom-Json } }
        @{ Way = 'a job'; Travel = { $_ | ForEach-Object { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($_)) } } }
    ) {
        $travelled = & { $_ = $calls; . $Travel }
        ($travelled | Measure-TwilioCall).State | Should -Be $whole.State
    }

    It 'knows the calls of a CSV file that was written in <Culture>' -ForEach @(
        'en-US', 'de-DE', 'sv-SE', 'cs-CZ', 'ja-JP', 'th-TH', 'fa-IR', 'ar-SA' | ForEach-Object { @{ Culture = $_ } }
    ) {
        $old = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = $Culture
            $calls | Export-Csv -NoTypeInformation "$TestDrive/calls.csv"
            (Import-Csv "$TestDrive/calls.csv" | Measure-TwilioCall).State | Should -Be $whole.State
        }
        finally { [cultureinfo]::CurrentCulture = $old }
    }

    It 'knows in the invariant culture the calls of a British file that was written as the help says' {
        $old = [cultureinfo]::CurrentCulture
        try {
            [cultureinfo]::CurrentCulture = 'en-GB'
            $times = @(
                @{ n = 'StartTime'; e = { $_.StartTime.ToString('o') } }
                @{ n = 'EndTime'; e = { $_.EndTime.ToString('o') } }
                @{ n = 'DateCreated'; e = { $_.DateCreated.ToString('o') } }
            )
            $calls | Select-Object (@('*') + $times) -ExcludeProperty StartTime, EndTime, DateCreated | Export-Csv -NoTypeInformation "$TestDrive/calls.csv"
            [cultureinfo]::CurrentCulture = [cultureinfo]::InvariantCulture
            (Import-Csv "$TestDrive/calls.csv" | Measure-TwilioCall).State | Should -Be $whole.State
        }
        finally { [cultureinfo]::CurrentCulture = $old }
    }

    It 'refuses <Value> as a <Name> in <Culture>, and says why' -ForEach @(
        @{ Name = 'StartTime'; Value = '11/12/2026 08:30:00 +00:00'; Culture = 'en-GB'; Why = 'can mean' }
        @{ Name = 'StartTime'; Value = '11/12/2026 08:30:00 +00:00'; Culture = 'de-DE'; Why = 'can mean' }
        @{ Name = 'StartTime'; Value = '11.12.2026 08:30:00 +00:00'; Culture = 'en-US'; Why = 'no time that can be read' }
        @{ Name = 'StartTime'; Value = '2026-11-12'; Culture = 'en-US'; Why = 'no time of day' }
        @{ Name = 'StartTime'; Value = '1794470400'; Culture = 'en-US'; Why = 'no time that can be read' }
        @{ Name = 'Duration'; Value = '00:01:30'; Culture = 'en-US'; Why = 'whole seconds' }
        @{ Name = 'Duration'; Value = '1,234'; Culture = 'en-US'; Why = 'whole seconds' }
        @{ Name = 'Duration'; Value = '1.234'; Culture = 'de-DE'; Why = 'whole seconds' }
        @{ Name = 'Price'; Value = '-0,0085'; Culture = 'en-US'; Why = 'no decimal point' }
        @{ Name = 'Price'; Value = '-0,0085'; Culture = ''; Why = 'no decimal point in the invariant culture' }
        @{ Name = 'Price'; Value = [decimal]::MinValue; Culture = 'en-US'; Why = 'no call costs that much' }
        @{ Name = 'Price'; Value = '-1.234'; Culture = 'de-DE'; Why = 'two amounts' }
        @{ Name = 'Price'; Value = '-1,234'; Culture = 'de-DE'; Why = 'in doubt' }
        @{ Name = 'Price'; Value = '$0.01'; Culture = 'en-US'; Why = 'an amount such as' }
    ) {
        $old = [cultureinfo]::CurrentCulture
        $record = [pscustomobject]@{ Status = 'completed'; StartTime = '2026-11-12T08:30:00Z'; Duration = 60; Price = -0.01; PriceUnit = 'USD' }
        $record.$Name = $Value
        try {
            [cultureinfo]::CurrentCulture = $Culture
            $counted = $record | Measure-TwilioCall -ErrorVariable problems -ErrorAction SilentlyContinue
        }
        finally { [cultureinfo]::CurrentCulture = $old }
        $counted.Calls | Should -Be 0
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.CallRecordUnreadable,*'
        $problems[0].Exception.Message + $problems[0] | Should -BeLike "*$Name*$Why*"
        $problems[0].TargetObject | Should -Be $record
    }

    It 'makes one error of each record that is no call, and counts the others' {
        $counted = @($null; 5; 'CA'; (Get-Process -Id $PID); $calls[0]; [pscustomobject]@{ Status = 'Running' }) |
            Measure-TwilioCall -ErrorVariable problems -ErrorAction SilentlyContinue
        $counted.Calls | Should -Be 1
        $problems.FullyQualifiedErrorId | Should -Be (@('TwilioCalls.CallRecordUnreadable,TwilioCalls.Commands.MeasureTwilioCallCommand') * 5)
        "$($problems[4])" | Should -BeLike 'Record 6:*'
    }

    It 'reads Twilio''s own JSON' {
        $wire = '{"sid":"CA' + '1' * 32 + '","status":"completed","direction":"outbound-api","start_time":"Tue, 31 Aug 2010 20:36:28 +0000",' +
            '"end_time":"Tue, 31 Aug 2010 20:36:44 +0000","duration":"16","price":"-0.03000","price_unit":"USD","answered_by":null}'
        $counted = $wire | ConvertFrom-Json | Measure-TwilioCall -TimeZone UTC
        $counted.TalkSeconds | Should -Be 16
        $counted.Cost.USD | Should -Be 0.03
        $counted.BusyHour | Should -Be ([DateTimeOffset]'2010-08-31T20:00:00Z')
    }

    It 'adds up statistics that went through <Way>' -ForEach @(
        @{ Way = 'nothing'; Travel = { $_ } }
        @{ Way = 'Export-Clixml'; Travel = { $_ | Export-Clixml "$TestDrive/part.xml"; Import-Clixml "$TestDrive/part.xml" } }
        @{ Way = 'ConvertTo-Json'; Travel = { $_ | ConvertTo-Json | ConvertFrom-Json } }
        # As ConvertFrom-Json -AsHashtable makes them, which Windows PowerShell does not have.
        @{ Way = 'hashtables'; Travel = { $_ | ForEach-Object { $keys = @{}; foreach ($one in $_.PSObject.Properties) { $keys[$one.Name] = $one.Value }; $keys } } }
        @{ Way = 'Export-Csv'; Travel = { $_ | Export-Csv -NoTypeInformation "$TestDrive/part.csv"; Import-Csv "$TestDrive/part.csv" } }
    ) {
        $travelled = & { $_ = $part; . $Travel }
        $sum = $travelled | Measure-TwilioCall
        ($sum | Format-List * | Out-String) | Should -Be ($whole | Format-List * | Out-String)
    }

    It 'adds up groups, and statistics of another zone not at all' {
        $days = $calls | Measure-TwilioCall Day -TimeZone Asia/Tokyo
        ($days | Measure-TwilioCall Day | ForEach-Object Group) | Should -Be $days.Group
        $null = $days[0] | Measure-TwilioCall -TimeZone UTC -ErrorVariable problems -ErrorAction SilentlyContinue
        "$problems" | Should -BeLike '*hours are those of Asia/Tokyo*-TimeZone UTC*'
    }

    It 'warns when it adds up what -Top has cut' {
        $null = $calls | Measure-TwilioCall From -Top 1 | Measure-TwilioCall -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*left out*not counted*'
        $null = $calls | Measure-TwilioCall -Top 1 -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Be 'Top does nothing without By.'
    }

    It 'refuses a zone that nobody knows before anything is read' {
        { $calls | Measure-TwilioCall -TimeZone Berlin } | Should -Throw '*Europe/Berlin*' -ErrorId 'TwilioCalls.InvalidParameter,*'
    }

    It 'groups by what the help names' {
        foreach ($by in (Get-Command Measure-TwilioCall).Parameters['By'].Attributes.ValidValues) {
            $groups = $calls | Measure-TwilioCall $by
            ($groups | Measure-Object Calls -Sum).Sum | Should -Be $calls.Count
            $groups.By | Sort-Object -Unique | Should -BeExactly $by
        }
    }

    It 'shows groups as a table with bars that fits into 80 columns, also out of a file' {
        $hours = $calls | Measure-TwilioCall HourOfDay
        $lines = ($hours | Out-String -Width 80) -split '\r?\n' | Where-Object { $_ }
        $lines[0] -split '\s+' | Should -Be 'Group', 'Calls', 'ASR', 'ACD', 's', 'Minutes', 'Peak', 'Cost'
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 80 }
        ($lines -match ([char] 0x2588).ToString() * 10) | Should -Not -BeNullOrEmpty
        $hours | Export-Clixml "$TestDrive/hours.xml"
        (Import-Clixml "$TestDrive/hours.xml" | Out-String -Width 80) | Should -Be ($hours | Out-String -Width 80)
    }

    It 'shows all calls as a list, with each figure once' {
        $lines = ($whole | Out-String) -split '\r?\n' | Where-Object { $_ }
        $names = $lines | ForEach-Object { ($_ -split ' +: ?')[0].Trim() }
        $names | Should -Contain 'Asr'
        $names | Should -Not -Contain 'State'
        $names | Sort-Object -Unique | Should -HaveCount $names.Count
    }
}
