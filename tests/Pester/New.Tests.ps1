Describe 'New-TwilioCall' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        $from = '+14155550199'
        $file = Join-Path $TestDrive 'calls.csv'
    }

    BeforeEach { $sandbox = Connect-TestSandbox }

    It 'dials, and writes the call' {
        $call = New-TwilioCall -To +14155550100 -From $from -Twiml '<Response/>'
        $call | Should -BeOfType TwilioCalls.Call
        $call.Status | Should -Be 'queued'
        $call.To | Should -Be '+14155550100'
        $sandbox.Dialled | Should -Be '+14155550100'
    }

    It 'dials every row of a file' {
        'To,From', "+14155550100,$from", "+14155550101,$from" | Set-Content $file
        $calls = Import-Csv $file | New-TwilioCall -Url https://example.com/voice
        $calls.To | Should -Be '+14155550100', '+14155550101'
        $sandbox.Dialled | Should -Be '+14155550100', '+14155550101'
    }

    It 'calls the numbers of a file as people write them, each once' {
        'To,Timeout', '"030 / 1234567",60', '0171-2345678,60', '(0171) 234 56 78,', ',', '"030 1234567","60,0"', '+43 1 234567,30' |
            Set-Content $file -Encoding utf8
        $calls = Import-Csv $file | New-TwilioCall -From $from -Url https://example.com/voice -DefaultCountryCode 49 -SkipDuplicate `
            -ErrorAction SilentlyContinue -ErrorVariable problem
        $calls.To | Should -Be '+491712345678', '+431234567'
        $problem | Should -HaveCount 2
        "$($problem[0])" | Should -BeLike "To cannot be '030 / 1234567': *"
        "$($problem[1])" | Should -BeLike "030 1234567: Timeout cannot be '60,0': *"
    }

    It 'calls the texts of the pipeline' {
        $calls = '+14155550123', '+1 415 555 0124' | New-TwilioCall -From $from -Url https://example.com/voice
        $calls.To | Should -Be '+14155550123', '+14155550124'
    }

    It 'lets rows choose between Url, Twiml and ApplicationSid, and takes an empty cell as not given' {
        'To,From,Url,Twiml,ApplicationSid,Timeout,Record,StatusCallback',
        "+14155550100,$from,https://example.com/voice,,,20,true,",
        "+14155550101,$from,,<Response/>,,,,https://example.com/status",
        "+14155550102,$from,,,AP$('0' * 32),,," | Set-Content $file
        $calls = Import-Csv $file | New-TwilioCall
        $calls.To | Should -Be '+14155550100', '+14155550101', '+14155550102'
    }

    It 'speaks the text of a column Say, and takes an empty cell as not given' {
        'To,From,Say,Voice,Repeat,Url', "+14155550100,$from,""Dinner's ready, R & D"",polly.amy,2,", "+14155550101,$from,,,,https://example.com/voice" | Set-Content $file
        $calls = Import-Csv $file | New-TwilioCall -WarningVariable warnings
        $calls.To | Should -Be '+14155550100', '+14155550101'
        $warnings | Should -BeNullOrEmpty
    }

    It 'refuses TwiML that cannot be read, before anybody is called' {
        New-TwilioCall -To +14155550100 -From $from -Twiml '<Response><Say>R & D</Say></Response>' -ErrorAction SilentlyContinue -ErrorVariable problem
        "$problem" | Should -Be '+14155550100: Twiml is not TwiML: an & stands alone at line 1, column 18. Write &amp; for it.'
        $sandbox.RequestCount | Should -Be 0
    }

    It 'warns once of parameters that do nothing' {
        $null = New-TwilioCall -To +14155550100 -From $from -Say Hello -Trim do-not-trim -Method GET -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Be 'These parameters do nothing: Method without Url; Trim without Record.'
    }

    It 'says what to do about <Code>' -ForEach @(
        @{ Code = 10004; Fault = 'TooManyConcurrentCalls'; Advice = '*wait until some have ended*' }
        @{ Code = 22005; Fault = 'CallQueueFull'; Advice = '*-Status canceled*' }
    ) {
        $sandbox.Faults.Next('Create', [TwilioCalls.Sandbox.Faults.Fault]::$Fault(), 1)
        New-TwilioCall -To +14155550100 -From $from -Say Hello -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].FullyQualifiedErrorId | Should -BeLike "TwilioCalls.$Code,*"
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike $Advice
        $sandbox.Dialled | Should -BeNullOrEmpty
    }

    It 'says of a call that was placed already where to look for it' {
        $sandbox.Faults.Next('Create', [TwilioCalls.Sandbox.Faults.Fault]::CallInitiatedAlready(), 1)
        New-TwilioCall -To +14155550100 -From $from -Say Hello -ErrorAction SilentlyContinue -ErrorVariable problem
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-TwilioCall -To*'
        $sandbox.Dialled | Should -Be '+14155550100'
    }

    It 'carries nothing from one row to the next' {
        # The first row's Timeout is refused; the second has none, and must be dialled.
        $rows = [pscustomobject]@{ To = '+14155550100'; Timeout = '601' }, [pscustomobject]@{ To = '+14155550101' }
        $calls = $rows | New-TwilioCall -From $from -Url https://example.com/voice -ErrorAction SilentlyContinue -ErrorVariable problem
        $calls.To | Should -Be '+14155550101'
        $problem | Should -HaveCount 1
    }

    It 'goes on after a row with <Problem>, and names <Name>' -ForEach @(
        @{ Problem = 'no To'; Name = 'To'; Row = @{ To = '' } }
        @{ Problem = 'a Timeout that is no number'; Name = 'Timeout'; Row = @{ Timeout = 'soon' } }
        @{ Problem = 'a Timeout that is too long'; Name = 'Timeout'; Row = @{ Timeout = '601' } }
        @{ Problem = 'a TimeLimit of nothing'; Name = 'TimeLimit'; Row = @{ TimeLimit = '0' } }
        @{ Problem = 'a relative Url'; Name = 'Url'; Row = @{ Url = '/voice' } }
        @{ Problem = 'a broken Url'; Name = 'Url'; Row = @{ Url = 'http://[' } }
        @{ Problem = 'an unknown Method'; Name = 'Method'; Row = @{ Method = 'PUT' } }
        @{ Problem = 'an unknown event'; Name = 'StatusCallbackEvent'; Row = @{ StatusCallbackEvent = 'ringing lost' } }
        @{ Problem = 'both Url and Twiml'; Name = 'Twiml'; Row = @{ Twiml = '<Response/>' } }
        @{ Problem = 'no Url'; Name = 'Url'; Row = @{ Url = '' } }
        @{ Problem = 'a Record that is neither'; Name = 'Record'; Row = @{ Record = 'perhaps' } }
        @{ Problem = 'an account that is none'; Name = 'AccountSid'; Row = @{ AccountSid = 'AC1' } }
        @{ Problem = 'digits that cannot be pressed'; Name = 'SendDigits'; Row = @{ SendDigits = '12x' } }
    ) {
        $bad = @{ To = '+14155550100'; From = $from; Url = 'https://example.com/voice' } + @{}
        foreach ($key in $Row.Keys) { $bad[$key] = $Row[$key] }
        $rows = [pscustomobject]$bad, [pscustomobject]@{ To = '+14155550101'; From = $from; Url = 'https://example.com/voice' }

        $calls = $rows | New-TwilioCall -ErrorAction SilentlyContinue -ErrorVariable problem

        $calls.To | Should -Be '+14155550101'
        $sandbox.Dialled | Should -Be '+14155550101'
        $problem | Should -HaveCount 1
        "$($problem[0])" | Should -Match "\b$Name\b"
    }

    It 'takes a cell that is not there at all as not given' {
        $calls = 'To,From,Twiml', "+14155550100,$from," | ConvertFrom-Csv | New-TwilioCall -Url https://example.com/voice
        $calls.To | Should -Be '+14155550100'
    }

    It 'says what to do about a row without To' {
        'To,From', ",$from" | ConvertFrom-Csv | New-TwilioCall -Url https://example.com/voice -ErrorAction SilentlyContinue -ErrorVariable problem
        "$problem" | Should -Be 'Row 1: To is missing: give whom to call.'
        $problem[0].ErrorDetails.RecommendedAction | Should -Be 'Get-Help New-TwilioCall -Parameter To'
    }

    It 'refuses -<Name> with nothing in it, as an unset variable has' -ForEach @(
        @{ Name = 'To' }, @{ Name = 'TimeLimit' }, @{ Name = 'AccountSid' }, @{ Name = 'Timeout' }
    ) {
        $call = @{ To = '+14155550100'; From = $from; Url = 'https://example.com/voice' }
        $call[$Name] = $null
        { New-TwilioCall @call } | Should -Throw "$Name is empty*"
        $sandbox.RequestCount | Should -Be 0
    }

    It 'tells what Twilio refuses, about the number, and goes on' {
        $rows = '+15005550001', '+14155550101' | ForEach-Object { [pscustomobject]@{ To = $_ } }
        $calls = $rows | New-TwilioCall -From $from -Url https://example.com/voice -ErrorAction SilentlyContinue -ErrorVariable problem
        $calls.To | Should -Be '+14155550101'
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.21217,*'
        $problem[0].TargetObject | Should -Be '+15005550001'
    }

    It 'refuses both -Url and -Twiml in plain words' {
        New-TwilioCall -To +14155550100 -From $from -Url https://example.com/voice -Twiml '<Response/>' -ErrorAction SilentlyContinue -ErrorVariable problem
        "$problem" | Should -Be '+14155550100: Url and Twiml exclude each other: give only one of them.'
        $sandbox.RequestCount | Should -Be 0
    }

    It 'tells of an unknown outcome once, also with -ErrorAction Stop' {
        $sandbox.Faults.Next('Create', [TwilioCalls.Sandbox.Faults.Fault]::Status(503, 'After', 'Html'), 1)
        $shown = Invoke-Command {
            try { New-TwilioCall -To +14155550100 -From $from -Url https://example.com/voice -ErrorAction Stop }
            catch { "$($_.FullyQualifiedErrorId)" }
        } *>&1
        $shown | Should -Be 'TwilioCalls.CallOutcomeUnknown,TwilioCalls.Commands.NewTwilioCallCommand'
        $sandbox.Dialled | Should -Be '+14155550100'
    }

    It 'finds a call whose answer was lost, and does not take the call of another command for it' {
        $other = New-TwilioCall -To +14155550100 -From $from -Url https://example.com/voice
        $sandbox.Faults.Next('Create', [TwilioCalls.Sandbox.Faults.Fault]::ConnectionReset('After'), 1)
        $found = New-TwilioCall -To +14155550100 -From $from -Url https://example.com/voice -ResolveUnknown
        $found.Sid | Should -Not -BeNullOrEmpty
        $found.Sid | Should -Not -Be $other.Sid
        $sandbox.Dialled | Should -Be '+14155550100', '+14155550100'
    }

    It 'dials the busy ones again' {
        $busy = Get-TwilioCall -Status busy
        $calls = $busy | New-TwilioCall -Url https://example.com/voice
        $calls.To | Should -Be $busy.To
        $calls.From | Should -Be $busy.From
        $calls.Sid | Should -Not -BeIn $busy.Sid
    }

    It 'sends nothing for -WhatIf' {
        New-TwilioCall -To +14155550100 -From $from -Url https://example.com/voice -WhatIf | Should -BeNullOrEmpty
        $sandbox.RequestCount | Should -Be 0
    }

    It 'calls from a subaccount' {
        $call = New-TwilioCall -To +14155550100 -From $from -Url https://example.com/voice -AccountSid $sandbox.SubaccountSid
        $call.AccountSid | Should -Be $sandbox.SubaccountSid
    }

    It 'takes the SIP user and password as one credential' {
        $secret = ConvertTo-SecureString 'sip secret' -AsPlainText -Force
        $messages = New-TwilioCall -To sip:desk@example.com -From $from -Url https://example.com/voice `
            -SipCredential ([pscredential]::new('desk', $secret)) -Verbose 4>&1
        $messages[-1].To | Should -Be 'sip:desk@example.com'
        "$messages" | Should -Not -BeLike '*sip secret*'
    }
}
