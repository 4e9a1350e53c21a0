BeforeDiscovery {
    $scripts = 'Export-CallCost', 'Remove-OldCall', 'Start-CallList', 'Stop-StuckCall', 'Test-CallFailureRate' | ForEach-Object { @{ Name = $_ } }
}

BeforeAll {
    . $PSScriptRoot/Connect-TestSandbox.ps1
    . $PSScriptRoot/Start-SandboxServer.ps1
    $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
    $moment = '\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ'
    $from = '+14155550199'

    # What each script must be given.
    $needed = @{
        'Export-CallCost'      = @('-Path', (Join-Path $TestDrive 'needed.csv'))
        'Remove-OldCall'       = @('-LogPath', (Join-Path $TestDrive 'needed.log'))
        'Start-CallList'       = @('-ListPath', (Join-Path $TestDrive 'needed-list.csv'), '-ResultPath', (Join-Path $TestDrive 'needed-result.csv'))
        'Stop-StuckCall'       = @()
        'Test-CallFailureRate' = @()
    }
    'To,From,Url', "+14155550100,$from,https://example.com/voice" | Set-Content (Join-Path $TestDrive 'needed-list.csv')

    function Get-ExamplePath([string] $Name) { if (Split-Path $Name -IsAbsolute) { $Name } else { Join-Path $root "examples/$Name.ps1" } }

    # In this shell: what it wrote, by kind, and its exit code.
    function Invoke-Example([string] $Name, [hashtable] $With = @{}) {
        $all = @(& (Get-ExamplePath $Name) @With *>&1)
        [pscustomobject]@{
            Code     = $LASTEXITCODE
            Output   = @($all | Where-Object { $_ -is [Management.Automation.PSCustomObject] })
            Errors   = @($all | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
            Warnings = @($all | Where-Object { $_ -is [Management.Automation.WarningRecord] })
        }
    }

    # As a scheduler does: a shell of its own, with nothing but an environment.
    function Invoke-Scheduled([string] $Name, [string[]] $With = @(), [hashtable] $Environment = @{}) {
        $process = Get-Process -Id $PID
        [string[]] $program = if ($process.ProcessName -eq 'pwsh') { @() } else { Join-Path $PSHOME 'pwsh.dll' }
        $all = @{
            HOME = "$TestDrive"; USERPROFILE = "$TestDrive"; PSModulePath = (Join-Path $root 'out') + [IO.Path]::PathSeparator + $env:PSModulePath
            TWILIO_ACCOUNT_SID = ''; TWILIO_AUTH_TOKEN = ''; TWILIO_API_KEY = ''; TWILIO_API_SECRET = ''; TWILIO_BASE_URI = ''
        }
        foreach ($variable in $Environment.Keys) { $all[$variable] = $Environment[$variable] }
        $saved = @{}
        try {
            foreach ($variable in $all.Keys) {
                $saved[$variable] = [Environment]::GetEnvironmentVariable($variable)
                [Environment]::SetEnvironmentVariable($variable, $all[$variable])
            }
            $lines = & $process.Path @program -NoProfile -NonInteractive -File (Get-ExamplePath $Name) @With 2>&1
            $code = $LASTEXITCODE
        }
        finally { $saved.Keys | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $saved[$_]) } }
        [pscustomobject]@{
            Code   = $code
            Text   = ($lines | Out-String -Width 500) -replace '\x1b\[[\d;]*m'
            Errors = (@($lines | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | ForEach-Object { "$_" }) -join ' ') -replace '\x1b\[[\d;]*m' -replace '[\s|]+', ' '
        }
    }

    function Get-Environment([object] $Server, [string] $Token) {
        @{ TWILIO_ACCOUNT_SID = $sandbox.AccountSid; TWILIO_AUTH_TOKEN = $Token; TWILIO_BASE_URI = $Server.Address }
    }

    # Scripts take the time from Get-Date: this one goes by the sandbox's clock, which can be moved.
    function Get-Date { $sandbox.Clock.GetUtcNow().UtcDateTime }

    function Get-Method { @($sandbox.Requests.Method | Sort-Object -Unique) }

    # What of a script Windows PowerShell 5.1 does not know.
    function Find-NewSyntax([Management.Automation.Language.Ast] $Ast) {
        $switches = 'Parallel', 'AsUTC', 'AsHashtable', 'UseQuotes', 'QuoteFields', 'NoHeader', 'AsByteStream', 'LeafBase', 'Extension', 'Top',
            'Bottom', 'UnixTimeSeconds', 'SkipHttpErrorCheck', 'Authentication', 'StandardDeviation', 'SkipEmptyLines', 'AsJob'
        $commands = 'Join-String', 'Test-Json', 'Get-Error', 'Get-Uptime', 'Show-Markdown', 'ConvertFrom-Markdown', 'Start-ThreadJob', 'Remove-Service'
        $operators = 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot'
        $Ast.FindAll({
                param($node)
                $kind = $node.GetType().Name
                $kind -in 'TernaryExpressionAst', 'PipelineChainAst' -or
                ($kind -eq 'BinaryExpressionAst' -and $node.Operator -in $operators) -or
                ($kind -eq 'AssignmentStatementAst' -and $node.Operator -in $operators) -or
                ($kind -in 'MemberExpressionAst', 'InvokeMemberExpressionAst', 'IndexExpressionAst' -and $node.NullConditional) -or
                ($kind -eq 'PipelineAst' -and $node.Background) -or
                ($kind -eq 'CommandParameterAst' -and $node.ParameterName -in $switches) -or
                ($kind -eq 'CommandAst' -and $node.GetCommandName() -in $commands) -or
                ($kind -eq 'StringConstantExpressionAst' -and $node.Value -in 'utf8NoBOM', 'utf8BOM', 'Positive', 'NonNegative') -or
                ($kind -eq 'ScriptBlockAst' -and $node.CleanBlock) -or
                ($kind -eq 'NamedAttributeArgumentAst' -and $node.ArgumentName -eq 'ErrorMessage') -or
                # Without it, 5.1 writes a line about the type first.
                ($kind -eq 'CommandAst' -and $node.GetCommandName() -in 'Export-Csv', 'ConvertTo-Csv' -and "$node" -notlike '*-NoTypeInformation*')
            }, $true) | ForEach-Object { "line $($_.Extent.StartLineNumber): $_" }
    }
}

Describe 'The example <Name>' -ForEach $scripts {
    BeforeAll {
        $path = Get-ExamplePath $Name
        $problems = $null
        $ast = [Management.Automation.Language.Parser]::ParseFile($path, [ref] $null, [ref] $problems)
    }

    It 'can be parsed, is ASCII, and short' {
        $problems | Should -BeNullOrEmpty
        [IO.File]::ReadAllBytes($path) | Where-Object { $_ -gt 127 } | Should -BeNullOrEmpty
        (Get-Content $path).Count | Should -BeLessThan 150
    }

    It 'has nothing that Windows PowerShell 5.1 does not know' {
        Find-NewSyntax $ast | Should -BeNullOrEmpty
    }

    It 'keeps to the strictest mode' {
        $ast.EndBlock.Statements[0].ToString() | Should -Be 'Set-StrictMode -Version Latest'
    }

    It 'has help about itself, its exit codes, and each parameter' {
        $help = Get-Help $path
        $help.Synopsis | Should -Match '^[A-Z].+\.$'
        "$($help.Description.Text)" | Should -Match 'Exit codes: 0 .+ 2 '
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 2
        $help.Examples.Example | ForEach-Object {
            "$($_.Code)" | Should -BeLike "*$Name.ps1*"
            "$($_.Remarks.Text)".Trim() | Should -Not -BeNullOrEmpty
        }
        foreach ($parameter in $ast.ParamBlock.Parameters.Name.VariablePath.UserPath) {
            $described = Get-Help $path -Parameter $parameter
            "$($described.Description.Text)" | Should -Match '^[A-Z].+\.$' -Because "$parameter needs help"
        }
    }

    It 'has examples that name only its own parameters' {
        $own = (Get-Command $path).Parameters.Keys
        foreach ($example in (Get-Help $path).Examples.Example) {
            $line = $example.Code.Substring($example.Code.IndexOf("$Name.ps1"))
            $command = [scriptblock]::Create($line).Ast.Find({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true)
            $command.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] } |
                ForEach-Object { $_.ParameterName | Should -BeIn $own }
        }
    }

    It 'works in a shell of its own from the environment, and prints no secret; a wrong one is exit code 2' {
        $sandbox = Connect-TestSandbox
        $server = Start-SandboxServer $sandbox
        try {
            $run = Invoke-Scheduled $Name -With ($needed[$Name] + '-Verbose') -Environment (Get-Environment $server $sandbox.AuthToken)
            $run.Errors | Should -BeNullOrEmpty
            $run.Code | Should -Be 0
            $sandbox.RequestCount | Should -BeGreaterThan 0
            $run.Text | Should -BeLike "*$($sandbox.AccountSid)*"
            $run.Text | Should -Not -BeLike "*$($sandbox.AuthToken)*"

            Remove-Item (Join-Path $TestDrive 'needed-result.csv') -ErrorAction Ignore
            $run = Invoke-Scheduled $Name -With $needed[$Name] -Environment (Get-Environment $server 'not the token')
            $run.Code | Should -Be 2
            $run.Errors | Should -BeLike '*Check the user name and secret*'
            $run.Text | Should -Not -BeLike '*not the token*'
        }
        finally { Stop-SandboxServer $server }
    }

    It 'works on the account it is given, by -Context and by -Credential' {
        $sandbox = Connect-TestSandbox
        $context = Get-TwilioContext
        Disconnect-Twilio
        $arguments = @{ Context = $context }
        for ($i = 0; $i -lt $needed[$Name].Count; $i += 2) { $arguments[$needed[$Name][$i].Substring(1)] = $needed[$Name][$i + 1] }
        Remove-Item (Join-Path $TestDrive 'needed-result.csv') -ErrorAction Ignore
        (Invoke-Example $Name $arguments).Code | Should -Be 0
        $sandbox.RequestCount | Should -BeGreaterThan 0

        $sandbox = Connect-TestSandbox
        Disconnect-Twilio
        $server = Start-SandboxServer $sandbox
        try {
            $env:TWILIO_BASE_URI = $server.Address
            $arguments.Remove('Context')
            $arguments.Credential = [pscredential]::new($sandbox.AccountSid, (ConvertTo-SecureString $sandbox.AuthToken -AsPlainText -Force))
            Remove-Item (Join-Path $TestDrive 'needed-result.csv') -ErrorAction Ignore
            (Invoke-Example $Name $arguments).Code | Should -Be 0
            $sandbox.RequestCount | Should -BeGreaterThan 0
        }
        finally {
            $env:TWILIO_BASE_URI = $null
            Disconnect-Twilio
            Stop-SandboxServer $server
        }
    }
}

Describe 'A shell without <Missing>' -ForEach @(
    @{ Missing = 'an account'; Path = 'out'; Message = '*There is no Twilio account*Connect-Twilio*TWILIO_ACCOUNT_SID*' }
    @{ Missing = 'the module'; Path = 'examples'; Message = '*TwilioCalls*was not loaded*' }
) {
    BeforeAll {
        # One shell for all: most of the time is its start.
        $all = Join-Path $TestDrive 'Invoke-All.ps1'
        Set-Content (Join-Path $TestDrive 'needed.json') (ConvertTo-Json $needed)
        Set-Content $all {
            param($Folder)
            $needed = Get-Content $PSScriptRoot/needed.json -Raw | ConvertFrom-Json -AsHashtable
            $runs = @{}
            foreach ($name in $needed.Keys) {
                $with = @{}
                for ($i = 0; $i -lt $needed[$name].Count; $i += 2) { $with[$needed[$name][$i].Substring(1)] = $needed[$name][$i + 1] }
                $lines = & "$Folder/$name.ps1" @with 2>&1
                $runs[$name] = @{ Code = $LASTEXITCODE; Text = "$lines" }
            }
            [Console]::Out.Write((ConvertTo-Json $runs -Compress))
        }
        $runs = (Invoke-Scheduled $all -With (Join-Path $root 'examples') -Environment @{ PSModulePath = Join-Path $root $Path }).Text | ConvertFrom-Json -AsHashtable
    }

    It 'cannot start <Name>: exit code 2, and why' -ForEach $scripts {
        $runs[$Name].Code | Should -Be 2
        $runs[$Name].Text | Should -BeLike $Message
    }
}

Describe 'The search for new syntax' {
    It 'finds <Text>' -ForEach @(
        '$a ? 1 : 2', '$a ?? 1', '$a ??= 1', '${a}?.Length', '${a}?[0]', 'ls && dir', 'ls &', 'ls | % -Parallel { 1 }', 'date -AsUTC', 'Get-Error',
        'Set-Content x y -Encoding utf8NoBOM', 'ls | ConvertTo-Csv', 'function f { clean { } }' | ForEach-Object { @{ Text = $_ } }
    ) {
        Find-NewSyntax ([scriptblock]::Create($Text).Ast) | Should -Not -BeNullOrEmpty
    }
}

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
            [pscustomobject]@{ Sid = $old[0].Sid; From = "sip:a@b`r`n2026-01-01T00:00:00Z removed CA0`e[2J"; To = '+1'; EndTime = [datetimeoffset] '2026-01-01T00:00:00Z' }
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
        $run.Output.Minutes | Should -Be 89, 89
        ($stuck | Get-TwilioCall).Status | Should -Be 'completed', 'completed'
        (Get-TwilioCall $fresh.Sid).Status | Should -Be 'in-progress'
        $lines = Get-Content $log
        $lines | ForEach-Object { $_ | Should -Match "^$moment " }
        @($lines | Where-Object { $_ -match "$($stuck[0].Sid).*89 minutes: ended$" }) | Should -HaveCount 1
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

Describe 'Export-CallCost' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $file = Join-Path $TestDrive 'cost.csv'
        Remove-Item $file -ErrorAction Ignore
        $end = [datetimeoffset]::new((Get-Date).Date, [timespan]::Zero)
        function Get-Week { Get-TwilioCall | Where-Object { $_.StartTime -ge $end.AddDays(-7) -and $_.StartTime -lt $end } }
    }

    It 'has a row for each day and direction of the last seven whole days, with what Twilio charged' {
        $run = Invoke-Example Export-CallCost @{ Path = $file }
        $run.Code | Should -Be 0
        $expected = @(Get-Week | Group-Object { "$($_.StartTime.UtcDateTime.ToString('yyyy-MM-dd')) $($_.Direction)" } | Sort-Object Name)
        $rows = @(Import-Csv $file)
        $rows | ForEach-Object { "$($_.Day) $($_.Direction)" } | Should -Be $expected.Name
        $rows.Calls | Should -Be @($expected | ForEach-Object Count)
        foreach ($number in 0..($rows.Count - 1)) {
            $price = [decimal] 0
            $expected[$number].Group.Price | Where-Object { $_ } | ForEach-Object { $price -= $_ }
            [decimal]::Parse($rows[$number].Cost, [cultureinfo]::InvariantCulture) | Should -Be $price
            [int] $rows[$number].Seconds | Should -Be ($expected[$number].Group.Duration | Measure-Object -Sum).Sum
        }
        $run.Output.Direction | Should -Be @((Get-Week).Direction | Sort-Object -Unique)
        ($run.Output.Calls | Measure-Object -Sum).Sum | Should -Be @(Get-Week).Count
        ($run.Output.Cost | Measure-Object -Sum).Sum | Should -BeGreaterThan 0
    }

    It 'counts what may still get a price, and nothing that nobody answered' {
        $rated = New-TwilioCall -To +14155550123 -From $from -Url https://example.com/voice
        $sandbox.Advance('00:02:00')
        foreach ($to in '+15005550011', '+15005550013', '+15005550014') { $null = New-TwilioCall -To $to -From $from -Url https://example.com/voice }
        $sandbox.Advance('00:00:30')
        $null = New-TwilioCall -To +14155550123 -From $from -Url https://example.com/voice
        $sandbox.Advance('00:00:30')
        $today = @(Get-TwilioCall -StartTimeAfter $rated.DateCreated -StartTimeBefore (Get-Date).AddDays(1) | Where-Object From -EQ $from)
        $today | Should -HaveCount 5
        function Get-TwilioCall { $today }

        $run = Invoke-Example Export-CallCost @{ Path = $file; Days = 1; Until = (Get-Date).AddDays(1) }
        $run.Output.Calls | Should -Be 5
        $run.Output.NotRated | Should -Be 2
        $run.Output.Cost | Should -Be 0.014
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
            '"Day","Direction","Currency","Calls","NotRated","Seconds","Cost"'
            '"2026-11-02","inbound","EUR","2","1","122","0.2500"'
            '"2026-11-02","inbound","USD","2","0","122","2.5000"'
        )
        $run.Output.Currency | Should -Be 'EUR', 'USD'
        $run.Output.Cost | Should -Be 0.25, 2.5
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
        $rows.To | Sort-Object | Should -Be '+14155550100', '+14155550101', '+14155550102', '+15005550001'
        ($rows | Where-Object To -EQ '+14155550100').Sid | Should -Be $first[0].Sid
        $null = Invoke-Example Start-CallList $with
        Import-Csv $file | Should -HaveCount 4
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
            $environment = Get-Environment $server $sandbox.AuthToken
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
            $environment = Get-Environment $server $sandbox.AuthToken
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
                $seen.Add(((Import-Csv $resultFile | ForEach-Object { "$($_.To) $($_.Result)" }) -join ', '))
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

    It 'does not run twice at once with one result file' {
        Set-List '+14155550100'
        $second = [Collections.Generic.List[object]]::new()
        function New-TwilioCall {
            [CmdletBinding(SupportsShouldProcess)]
            param([Parameter(ValueFromPipelineByPropertyName)] $To, $From, $Url, [switch] $ResolveUnknown)
            process {
                # In a runspace of its own: the caller's -ErrorVariable would gather the errors of this run, too.
                $shell = [powershell]::Create().AddScript('param($Manifest, $Path, $With) Import-Module $Manifest; & $Path @With; $LASTEXITCODE')
                $code = $shell.AddParameters(@((Join-Path $root 'out/TwilioCalls/TwilioCalls.psd1'), (Get-ExamplePath Start-CallList), $with)).Invoke()
                $second.Add(@{ Code = $code[-1]; Errors = "$($shell.Streams.Error)" })
                $shell.Dispose()
                TwilioCalls\New-TwilioCall -To $To -From $From -Url $Url
            }
        }
        (Invoke-Example Start-CallList $with).Code | Should -Be 0
        $second | Should -HaveCount 1
        $second[0].Code | Should -Be 2
        $second[0].Errors | Should -BeLike '*result.csv.lock*used by another process*'
        $sandbox.Dialled | Should -HaveCount 1
        (Import-Csv $file).Result | Should -Be 'dialled'
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
        Import-Csv $file | Should -HaveCount 2
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

Describe 'Test-CallFailureRate' {
    BeforeEach {
        $sandbox = Connect-TestSandbox
        $sandbox.Advance('02:00:00')
        # Ten of the last hour: two busy, one failed, one not answered, six completed.
        $numbers = '+15005550011', '+15005550011', '+15005550013', '+15005550012' + (100..105 | ForEach-Object { "+14155550$_" })
        $numbers | ForEach-Object { $null = New-TwilioCall -To $_ -From $from -Url https://example.com/voice }
        $sandbox.Advance('00:05:00')
    }

    It 'tells the rate of the last hour' {
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 40; MinimumCalls = 10 }
        $run.Code | Should -Be 0
        $run.Output.Calls | Should -Be 10
        $run.Output.Failed | Should -Be 4
        $run.Output.Percent | Should -Be 40
        $run.Output.Alert | Should -BeFalse
        $run.Warnings | Should -BeNullOrEmpty
    }

    It 'alerts above the threshold: exit code 1, a warning, and what -OnAlert does' {
        $told = [Collections.Generic.List[object]]::new()
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 39.9; MinimumCalls = 10; OnAlert = { param($Rate) $told.Add($Rate) } }
        $run.Code | Should -Be 1
        $run.Output.Alert | Should -BeTrue
        $run.Warnings | Should -HaveCount 1
        "$($run.Warnings)" | Should -Match "4 of 10 calls have failed since $moment.* busy 2, completed 6, failed 1, no-answer 1"
        $told.Failed | Should -Be 4
    }

    It 'counts as failed only what it is told to' {
        (Invoke-Example Test-CallFailureRate @{ Status = 'failed'; MinimumCalls = 10 }).Output.Failed | Should -Be 1
        (Invoke-Example Test-CallFailureRate @{ Status = 'failed', 'busy'; MinimumCalls = 10 }).Output.Failed | Should -Be 3
    }

    It 'has no verdict on fewer calls than a sample, and asks nobody' {
        $told = [Collections.Generic.List[object]]::new()
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 1; MinimumCalls = 11; OnAlert = { $told.Add(1) } }
        $run.Code | Should -Be 0
        $run.Output.Alert | Should -BeFalse
        $told | Should -BeNullOrEmpty
    }

    It 'forgets what is over for an hour' {
        $sandbox.Advance('01:00:00')
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 0; MinimumCalls = 1 }
        $run.Code | Should -Be 0
        $run.Output.Calls | Should -Be 0
        (Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 0; MinimumCalls = 1; Minutes = 90 }).Output.Calls | Should -Be 10
    }

    It 'is not done where the alert cannot be told' {
        $run = Invoke-Example Test-CallFailureRate @{ ThresholdPercent = 1; MinimumCalls = 1; OnAlert = { throw 'no mail today' } }
        $run.Code | Should -Be 2
        "$($run.Errors)" | Should -BeLike '*no mail today*'
    }

    It 'refuses <With>' -ForEach @( @{ With = @{ ThresholdPercent = 101 } }, @{ With = @{ Status = 'sleepy' } }, @{ With = @{ MinimumCalls = 0 } } ) {
        { & (Get-ExamplePath Test-CallFailureRate) @With } | Should -Throw -ErrorId 'ParameterArgumentValidationError*'
    }
}

Describe 'The page about schedules' {
    BeforeAll {
        $text = Get-Content (Join-Path $root 'docs/en-US/about_TwilioCalls_Scheduling.md') -Raw
        $blocks = [regex]::Matches($text, '(?ms)^```(?<kind>\w+)\n(?<code>.*?)^```$') | ForEach-Object { $_.Groups['code'].Value }
    }

    It 'names only scripts that are there, and gives them only parameters that they have' {
        $uses = @([regex]::Matches($text, '(?<script>[A-Z]\w+-\w+)\.ps1(?<rest>(?:[^\n|`]|`\n)*)'))
        ($uses | ForEach-Object { $_.Groups['script'].Value } | Sort-Object -Unique) | Should -Be ($needed.Keys | Sort-Object)
        foreach ($use in $uses) {
            $own = (Get-Command (Get-ExamplePath $use.Groups['script'].Value)).Parameters.Keys
            [regex]::Matches($use.Groups['rest'].Value, '(?<= -)[A-Z]\w+') | Where-Object Value -NE 'Full' | ForEach-Object { $_.Value | Should -BeIn $own }
        }
    }

    It 'has PowerShell that can be parsed' {
        $scripts = @($blocks | Where-Object { $_ -match '(?m)^\$|^Get-Credential|^Connect-|^Set-Secret|^& ' })
        $scripts.Count | Should -BeGreaterThan 6
        foreach ($script in $scripts) {
            $problems = $null
            $ast = [Management.Automation.Language.Parser]::ParseInput($script, [ref] $null, [ref] $problems)
            $problems | Should -BeNullOrEmpty
            Find-NewSyntax $ast | Should -BeNullOrEmpty
        }
    }

    It 'has a job for systemd that works: exit code 0, and 2 where the secret is not there' {
        $job = Join-Path $TestDrive 'remove-job.ps1'
        ($blocks | Where-Object { $_ -like '*CREDENTIALS_DIRECTORY*' }).Replace('/opt/twilio', (Join-Path $root 'examples')) | Set-Content $job
        $sandbox = Connect-TestSandbox
        Set-Content (Join-Path $TestDrive 'twilio-secret') $sandbox.ApiKeySecret
        $server = Start-SandboxServer $sandbox
        try {
            $environment = @{
                TWILIO_ACCOUNT_SID = $sandbox.AccountSid; TWILIO_API_KEY = $sandbox.ApiKeySid; TWILIO_BASE_URI = $server.Address
                CREDENTIALS_DIRECTORY = "$TestDrive"; LOGS_DIRECTORY = "$TestDrive"
            }
            (Invoke-Scheduled $job -Environment $environment).Code | Should -Be 0
            Get-Content (Join-Path $TestDrive 'removed.log') -Tail 1 | Should -BeLike '* end: 0 removed, 0 failed'
            $environment.CREDENTIALS_DIRECTORY = Join-Path $TestDrive 'elsewhere'
            $run = Invoke-Scheduled $job -Environment $environment
            $run.Code | Should -Be 2
            $run.Errors | Should -BeLike '*twilio-secret*'
        }
        finally { Stop-SandboxServer $server }
    }
}
