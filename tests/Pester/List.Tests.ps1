Describe 'Get-TwilioCall, listing' {
    BeforeAll { . $PSScriptRoot/Connect-TestSandbox.ps1 }

    BeforeEach { $sandbox = Connect-TestSandbox }

    It 'writes every call once, newest first' {
        $calls = Get-TwilioCall
        $calls.Count | Should -BeGreaterThan 200
        $calls.Sid | Sort-Object -Unique | Should -HaveCount $calls.Count
        $created = $calls.DateCreated | Where-Object { $_ }
        $created | Should -Be ($created | Sort-Object -Descending)
    }

    It 'writes the same calls whatever the page size' {
        $whole = (Get-TwilioCall).Sid
        (Get-TwilioCall -PageSize 7).Sid | Should -Be $whole
        (Get-TwilioCall -PageSize 1 -First 20).Sid | Should -Be $whole[0..19]
    }

    It 'writes a call once that comes again far away' {
        $whole = (Get-TwilioCall).Sid
        $sandbox.Faults.Nth('List', 6, [TwilioCalls.Sandbox.Faults.PageFault]::RepeatedFirstCall())
        (Get-TwilioCall -PageSize 20).Sid | Should -Be $whole
    }

    It 'asks for smaller pages where the server fails on large ones' {
        $whole = (Get-TwilioCall).Sid
        $sandbox.Faults.Every('List', [TwilioCalls.Sandbox.Faults.PageFault]::RefusedAbove(500))
        (Get-TwilioCall).Sid | Should -Be $whole
    }

    It 'names a smaller page size where that does not help' {
        $sandbox.Faults.Every('List', [TwilioCalls.Sandbox.Faults.PageFault]::RefusedAbove(0))
        $problem = Get-TwilioCall -ErrorAction Continue 2>&1
        $problem.FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.20500,*'
        $problem.ErrorDetails.RecommendedAction | Should -Be 'Try again later, or with smaller pages, such as -PageSize 2.'
    }

    It 'asks for one page where five calls are taken' {
        Get-TwilioCall | Select-Object -First 5 | Should -HaveCount 5
        $sandbox.RequestCount | Should -Be 1
    }

    It 'writes exactly as many as -First says: <First> in pages of <PageSize>' -ForEach @(
        @{ First = 3; PageSize = 2; Requests = 2 }
        @{ First = 4; PageSize = 2; Requests = 2 }
        @{ First = 5; PageSize = 50; Requests = 1 }
        @{ First = 1; PageSize = 1; Requests = 1 }
    ) {
        Get-TwilioCall -First $First -PageSize $PageSize | Should -HaveCount $First
        $sandbox.RequestCount | Should -Be $Requests
    }

    It 'asks only for as many as -First needs' {
        Get-TwilioCall -First 5 | Should -HaveCount 5
        $sandbox.Requests[0].PathAndQuery | Should -BeLike '*PageSize=5*'
    }

    It 'asks for pages of a thousand otherwise' {
        $null = Get-TwilioCall
        $sandbox.Requests[0].PathAndQuery | Should -BeLike '*PageSize=1000*'
    }

    It 'asks for nothing where nothing is wanted' {
        Get-TwilioCall -First 0 | Should -BeNullOrEmpty
        $sandbox.RequestCount | Should -Be 0
    }

    It 'leaves out as many as -Skip says' {
        $all = (Get-TwilioCall).Sid
        (Get-TwilioCall -Skip 3 -First 4).Sid | Should -Be $all[3..6]
        (Get-TwilioCall -Skip ($all.Count - 1)).Sid | Should -Be $all[-1]
    }

    It 'says that the total is not known' {
        $count, $calls = Get-TwilioCall -First 2 -IncludeTotalCount
        $count.ToString() | Should -BeLike 'Unknown*'
        $count.Accuracy | Should -Be 0
        $calls | Should -HaveCount 2
    }

    It 'filters by <Name>' -ForEach @(
        @{ Name = 'Status'; Filter = { @{ Status = 'busy' } }; Pass = { $_.Status -eq 'busy' } }
        @{ Name = 'To'; Filter = { @{ To = $sample.To } }; Pass = { $_.To -eq $sample.To } }
        @{ Name = 'From'; Filter = { @{ From = $sample.From } }; Pass = { $_.From -eq $sample.From } }
        @{ Name = 'ParentCallSid'; Filter = { @{ ParentCallSid = $child.ParentCallSid } }; Pass = { $_.ParentCallSid -eq $child.ParentCallSid } }
        @{ Name = 'StartTimeAfter'; Filter = { @{ StartTimeAfter = $sample.StartTime } }; Pass = { $_.StartTime -ge $sample.StartTime } }
        @{ Name = 'StartTimeBefore'; Filter = { @{ StartTimeBefore = $sample.StartTime } }; Pass = { $_.StartTime -and $_.StartTime -lt $sample.StartTime } }
        @{ Name = 'StartTime, a day'; Filter = { @{ StartTime = $day } }; Pass = { $_.StartTime -and $_.StartTime.UtcDateTime.Date -eq $day } }
        @{ Name = 'EndTimeAfter'; Filter = { @{ EndTimeAfter = $sample.EndTime } }; Pass = { $_.EndTime -ge $sample.EndTime } }
        @{ Name = 'EndTimeBefore'; Filter = { @{ EndTimeBefore = $sample.EndTime } }; Pass = { $_.EndTime -and $_.EndTime -lt $sample.EndTime } }
        @{ Name = 'EndTime, a day'; Filter = { @{ EndTime = $day } }; Pass = { $_.EndTime -and $_.EndTime.UtcDateTime.Date -eq $day } }
    ) {
        $all = Get-TwilioCall
        $sample = ($all | Where-Object Status -EQ 'completed')[40]
        $child = $all | Where-Object ParentCallSid | Select-Object -First 1
        $day = $sample.StartTime.UtcDateTime.Date

        $arguments = & $Filter
        $expected = ($all | Where-Object $Pass).Sid
        $expected | Should -Not -BeNullOrEmpty
        (Get-TwilioCall @arguments).Sid | Should -Be $expected
    }

    It 'lists several of <Name> as one list without the rest: newest first, each call once' -ForEach @(
        @{ Name = 'Status'; Filter = { @{ Status = 'busy', 'failed', 'queued', 'busy' } }; Pass = { $_.Status -in 'busy', 'failed', 'queued' } }
        @{ Name = 'To'; Filter = { @{ To = $all[3, 40, 60].To } }; Pass = { $_.To -in $all[3, 40, 60].To } }
        @{ Name = 'From'; Filter = { @{ From = $all[3, 40, 60].From } }; Pass = { $_.From -in $all[3, 40, 60].From } }
        @{ Name = 'Direction'; Filter = { @{ Direction = 'inbound', 'outbound-dial' } }; Pass = { $_.Direction -in 'inbound', 'outbound-dial' } }
        @{ Name = 'all of them'; Pass = { $_.Status -in 'busy', 'completed' -and $_.From -in $all[3, 40, 60].From -and $_.Direction -eq 'outbound-api' }
            Filter = { @{ Status = 'busy', 'completed'; From = $all[3, 40, 60].From; Direction = 'outbound-api' } } }
    ) {
        $all = Get-TwilioCall
        $arguments = & $Filter
        $expected = ($all | Where-Object $Pass).Sid
        $expected | Should -Not -BeNullOrEmpty
        foreach ($size in 1000, 7) {
            $calls = Get-TwilioCall @arguments -PageSize $size
            $calls.Sid | Sort-Object | Should -Be ($expected | Sort-Object)
            $made = $calls.DateCreated | Where-Object { $_ }
            $made | Should -Be ($made | Sort-Object -Descending)
            # Those that are queued have no date, and are the newest.
            $calls[0..($calls.Count - $made.Count)].DateCreated | Where-Object { $_ } | Should -HaveCount ([int]($made.Count -gt 0))
        }
    }

    It 'asks for five of each of two statuses where five calls are wanted, with -First or with Select-Object' {
        Get-TwilioCall -Status busy, failed -First 5 | Should -HaveCount 5
        $sandbox.RequestCount | Should -Be 2
        $sandbox.Requests.PathAndQuery | Should -BeLike '*Status=*PageSize=5*'
        Get-TwilioCall -Status busy, failed | Select-Object -First 5 | Should -HaveCount 5
        $sandbox.RequestCount | Should -Be 4
    }

    It 'pages across several statuses as across one: <Skip> left out, <First> wanted' -ForEach @(
        @{ Skip = 0; First = 4 }
        @{ Skip = 3; First = 4 }
        @{ Skip = 5; First = 1 }
    ) {
        $all = (Get-TwilioCall -Status busy, failed).Sid
        (Get-TwilioCall -Status busy, failed -Skip $Skip -First $First -PageSize 2).Sid | Should -Be $all[$Skip..($Skip + $First - 1)]
        $count, $calls = Get-TwilioCall -Status busy, failed -Skip $Skip -First $First -IncludeTotalCount
        $count.Accuracy | Should -Be 0
        $calls.Sid | Should -Be $all[$Skip..($Skip + $First - 1)]
    }

    It 'can have calls of several statuses removed as they come, and none is skipped' {
        Get-TwilioCall -Status busy, failed, no-answer -PageSize 3 | Remove-TwilioCall
        Get-TwilioCall | Where-Object Status -In busy, failed, no-answer | Should -BeNullOrEmpty
    }

    It 'is an error, and no shorter list, if one of several statuses cannot be listed' {
        $sandbox.Faults.Next('List', [TwilioCalls.Sandbox.Faults.Fault]::Redirect($null, 307, 'Before'), 1)
        Get-TwilioCall -Status busy, failed -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $problem | Should -HaveCount 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.RedirectRefused,*'
    }

    It 'is an error after the calls before it if a later page of one of several statuses cannot be had' {
        $all = (Get-TwilioCall -Status busy, failed).Sid
        $sandbox.Faults.Nth('List', 3, [TwilioCalls.Sandbox.Faults.PageFault]::NextOnHttp())
        $calls = @(Get-TwilioCall -Status busy, failed -PageSize 2 -ThrottleLimit 1 -ErrorVariable problem -ErrorAction SilentlyContinue)
        $problem | Should -HaveCount 1
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.ListingBroken,*'
        $calls.Count | Should -BeGreaterThan 0
        $calls.Count | Should -BeLessThan $all.Count
        $calls.Sid | Should -Be $all[0..($calls.Count - 1)]
    }

    It 'takes a date with a Z as that day of UTC, and says so on the wire' {
        $null = Get-TwilioCall -StartTimeAfter 2026-11-01Z
        $sandbox.Requests[0].PathAndQuery | Should -BeLike '*StartTime%3E=2026-11-01&*'
    }

    It 'takes the first moment of a local day as that day' {
        $sample = (Get-TwilioCall -Status completed)[40]
        $day = $sample.StartTime.LocalDateTime.Date
        $expected = (Get-TwilioCall | Where-Object { $_.StartTime -and $_.StartTime.LocalDateTime.Date -eq $day }).Sid
        $expected | Should -Contain $sample.Sid
        (Get-TwilioCall -StartTime ([datetime]::SpecifyKind($day, 'Local'))).Sid | Should -Be $expected
    }

    It 'turns a local time into UTC' {
        $local = [datetime]::SpecifyKind('2026-11-01 12:30', 'Local')
        $null = Get-TwilioCall -StartTimeAfter $local
        $utc = $local.ToUniversalTime().ToString("yyyy-MM-dd'T'HH'%3A'mm'%3A'ss'Z'", [cultureinfo]::InvariantCulture)
        $sandbox.Requests[0].PathAndQuery | Should -BeLike "*StartTime%3E=$utc*"
    }

    It 'lists a subaccount by its SID' {
        $calls = Get-TwilioCall -AccountSid $sandbox.SubaccountSid
        $calls.AccountSid | Sort-Object -Unique | Should -Be $sandbox.SubaccountSid
    }

    It 'refuses -<Name> with nothing in it: no filter must never mean every call' -ForEach @(
        @{ Name = 'Status'; Value = $null }
        @{ Name = 'Status'; Value = @() }
        @{ Name = 'Status'; Value = @($null, $null) }
        @{ Name = 'Status'; Value = ',' }
        @{ Name = 'Direction'; Value = @() }
        @{ Name = 'To'; Value = @() }
        @{ Name = 'From'; Value = '', $null }
        @{ Name = 'To'; Value = '' }
        @{ Name = 'From'; Value = ' ' }
        @{ Name = 'ParentCallSid'; Value = $null }
        @{ Name = 'StartTimeBefore'; Value = $null }
        @{ Name = 'EndTimeAfter'; Value = $null }
        @{ Name = 'PageSize'; Value = $null }
        @{ Name = 'AccountSid'; Value = $null }
        @{ Name = 'Context'; Value = $null }
    ) {
        $unset = @{ $Name = $Value }
        { Get-TwilioCall @unset | Remove-TwilioCall } | Should -Throw "$Name is empty*" -ErrorId 'TwilioCalls.InvalidParameter,*'
        $sandbox.RequestCount | Should -Be 0
    }

    It 'refuses -<Name> if one of its values has nothing in it' -ForEach @(
        @{ Name = 'Status'; Value = 'busy', $null }
        @{ Name = 'Direction'; Value = '', 'inbound' }
        @{ Name = 'To'; Value = '+14155550123', $null }
        @{ Name = 'From'; Value = ' ', '+14155550123' }
    ) {
        $unset = @{ $Name = $Value }
        { Get-TwilioCall @unset | Remove-TwilioCall } | Should -Throw "$Name *" -ErrorId 'TwilioCalls.InvalidParameter,*'
        $sandbox.RequestCount | Should -Be 0
    }

    It 'refuses more than a hundred combinations, each of which is a listing of its own' {
        { Get-TwilioCall -To (1..101 | ForEach-Object { "+1415555$($_.ToString('0000'))" }) } |
            Should -Throw '*101 combinations*at most 100*' -ErrorId 'TwilioCalls.InvalidParameter,*'
        $sandbox.RequestCount | Should -Be 0
    }

    It 'takes text with a zone for a moment, and text with a time for a local one' {
        $null = Get-TwilioCall -StartTimeAfter 2026-11-01T00:00:00Z
        $null = Get-TwilioCall -StartTimeAfter 2026-11-01T02:00:00+02:00
        $null = Get-TwilioCall -StartTimeAfter '2026-11-01 00:00'
        $sandbox.Requests[0].PathAndQuery | Should -BeLike '*StartTime%3E=2026-11-01T00%3A00%3A00Z*'
        $sandbox.Requests[1].PathAndQuery | Should -BeLike '*StartTime%3E=2026-11-01T00%3A00%3A00Z*'
        $utc = [datetime]::SpecifyKind('2026-11-01', 'Local').ToUniversalTime().ToString("yyyy-MM-dd'T'HH'%3A'mm'%3A'ss'Z'", [cultureinfo]::InvariantCulture)
        $sandbox.Requests[2].PathAndQuery | Should -BeLike "*StartTime%3E=$utc*"
    }

    It 'lists nothing for an empty pipeline: no SID must never mean every call' {
        @() | Get-TwilioCall | Should -BeNullOrEmpty
        $sandbox.RequestCount | Should -Be 0
    }

    It 'can be measured, sorted and saved' {
        (Get-TwilioCall | Measure-Object Duration -Sum).Sum | Should -BeGreaterThan 0
        $file = Join-Path $TestDrive 'calls.csv'
        Get-TwilioCall -First 10 | Export-Csv -NoTypeInformation $file
        $rows = Import-Csv $file
        $rows | Should -HaveCount 10
        $rows[0].Sid | Should -Be (Get-TwilioCall -First 1).Sid
        $rows[0].SubresourceUris | Should -BeLike '*recordings=/2010-04-01/Accounts/*'
    }

    It 'gives properties their types' {
        $call = Get-TwilioCall -Status completed | Where-Object Price | Select-Object -First 1
        $call.StartTime | Should -BeOfType [DateTimeOffset]
        $call.Duration | Should -BeOfType [int]
        $call.QueueTime | Should -BeOfType [int]
        $call.Price | Should -BeOfType [decimal]
        $call.Price | Should -BeLessThan 0
        $call.SubresourceUris['recordings'] | Should -Be "/2010-04-01/Accounts/$($call.AccountSid)/Calls/$($call.Sid)/Recordings.json"
    }
}
