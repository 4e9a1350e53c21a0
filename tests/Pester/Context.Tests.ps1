Describe 'Which account' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        . $PSScriptRoot/Get-FreePort.ps1
        $variables = 'TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_API_KEY', 'TWILIO_API_SECRET', 'TWILIO_REGION', 'TWILIO_EDGE', 'TWILIO_BASE_URI'
        $first = 'AC' + '1' * 32
        $second = 'AC' + '2' * 32
        $key = 'SK' + '3' * 32

        function New-TestCredential([string] $UserName) {
            [pscredential]::new($UserName, (ConvertTo-SecureString 'the secret' -AsPlainText -Force))
        }

        function Set-CliConfiguration([string] $Text) {
            $folder = New-Item (Join-Path $HOME_FOLDER '.twilio-cli') -ItemType Directory -Force
            Set-Content (Join-Path $folder 'config.json') $Text
        }

        # .NET finds the home folder through these, each time it is asked.
        $HOME_FOLDER = Join-Path $TestDrive 'home'
        $saved = @{ HOME = $env:HOME; USERPROFILE = $env:USERPROFILE }
        $null = New-Item $HOME_FOLDER -ItemType Directory
        $env:HOME = $HOME_FOLDER
        $env:USERPROFILE = $HOME_FOLDER
    }

    AfterAll {
        $env:HOME = $saved.HOME
        $env:USERPROFILE = $saved.USERPROFILE
    }

    BeforeEach {
        Disconnect-Twilio
        $variables | ForEach-Object { Remove-Item "env:$_" -ErrorAction Ignore }
        Remove-Item (Join-Path $HOME_FOLDER '.twilio-cli') -Recurse -ErrorAction Ignore
    }

    AfterEach { $variables | ForEach-Object { Remove-Item "env:$_" -ErrorAction Ignore } }

    It 'is an error that says what to do, where there is none' {
        { Get-TwilioCall } | Should -Throw -ErrorId 'TwilioCalls.NotConnected,*'
        $Error[0].ErrorDetails.RecommendedAction | Should -BeLike '*Connect-Twilio*TWILIO_ACCOUNT_SID*-Sandbox*'
    }

    It 'is the one connected, with its auth token' {
        $context = Connect-Twilio -Credential (New-TestCredential $first) -PassThru
        $context.AccountSid | Should -Be $first
        (Get-TwilioContext).AccountSid | Should -Be $first
        $context.BaseUri | Should -Be 'https://api.twilio.com/'
        $context.IsSandbox | Should -BeFalse
    }

    It 'must be named with an API key' {
        { Connect-Twilio -Credential (New-TestCredential $key) } | Should -Throw 'AccountSid is missing*'
        $context = Connect-Twilio -Credential (New-TestCredential $key) -AccountSid $second -PassThru
        $context.AccountSid | Should -Be $second
        $context.UserName | Should -Be $key
    }

    It 'can be made for a command without connecting the process' {
        $north = New-TwilioContext -Credential (New-TestCredential $first) -Region ie1
        $south = New-TwilioContext -Credential (New-TestCredential $key) -AccountSid $second
        $north.AccountSid, $south.AccountSid | Should -Be $first, $second
        $north.BaseUri | Should -Be 'https://api.dublin.ie1.twilio.com/'
        $north.CredentialSource | Should -Be 'New-TwilioContext -Credential'
        $north.EndpointSource | Should -Be 'New-TwilioContext'
        { Get-TwilioContext } | Should -Throw -ErrorId 'TwilioCalls.NotConnected,*'
    }

    It 'is left as it is by New-TwilioContext' {
        $null = Connect-Twilio -Credential (New-TestCredential $first)
        $null = New-TwilioContext -Credential (New-TestCredential $second)
        $null = New-TwilioContext -Sandbox -WarningAction SilentlyContinue
        (Get-TwilioContext).AccountSid | Should -Be $first
    }

    It 'is one for each command of a script that works on two accounts side by side' {
        $one = New-TwilioContext -Sandbox -WarningAction SilentlyContinue
        $other = New-TwilioContext -Sandbox -WarningAction SilentlyContinue
        $call = New-TwilioCall -Context $one -To +14155550123 -From +14155550199 -Twiml '<Response/>'
        (Get-TwilioCall -Context $one -First 1).Sid | Should -Be $call.Sid
        (Get-TwilioCall -Context $other -First 1).Sid | Should -Not -Be $call.Sid
        $one.Sandbox.RequestCount, $other.Sandbox.RequestCount | Should -Be 2, 1
    }

    It 'comes from each of several credentials piped into New-TwilioContext' {
        $contexts = (New-TestCredential $first), (New-TestCredential $second) | New-TwilioContext
        $contexts.AccountSid | Should -Be $first, $second
    }

    It 'is tested by New-TwilioContext -Test, too' {
        (New-TwilioContext -Sandbox -Test -WarningAction SilentlyContinue).Sandbox.RequestCount | Should -Be 1
        $closed = 'http://127.0.0.1:1'
        { New-TwilioContext -Credential (New-TestCredential $first) -BaseUri $closed -MaximumRetryCount 0 -Test } |
            Should -Throw -ErrorId 'TwilioCalls.ConnectionFailed,*'
    }

    It 'has a warning of New-TwilioContext if it is a sandbox' {
        $null = New-TwilioContext -Sandbox -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -BeLike '*simulated*'
    }

    It 'takes the same parameters in New-TwilioContext as in Connect-Twilio, but for PassThru' {
        $of = { (Get-Command $args[0]).ParameterSets | ForEach-Object { foreach ($one in $_.Parameters) { "$($_.Name) $($one.Name) $($one.IsMandatory) $($one.Position -ge 0)" } } }
        & $of New-TwilioContext | Sort-Object | Should -Be (& $of Connect-Twilio | Where-Object { $_ -notlike '* PassThru *' } | Sort-Object)
    }

    It 'comes from a piped credential' {
        (New-TestCredential $first | Connect-Twilio -PassThru).AccountSid | Should -Be $first
    }

    It 'comes from a vault: what Get-Secret writes pipes straight in' {
        # Stands in for the command of Microsoft.PowerShell.SecretManagement.
        function Get-Secret([string] $Name) { if ($Name -eq 'twilio') { New-TestCredential $first } }
        (Get-Secret twilio | Connect-Twilio -PassThru).AccountSid | Should -Be $first
    }

    It 'is tried with one cheap request, and connected only if the login works' {
        $good = Connect-Twilio -Sandbox -Test -PassThru -WarningAction SilentlyContinue
        $good.Sandbox.Requests.PathAndQuery | Should -BeLike '*PageSize=1'
        $address = "http://127.0.0.1:$(Get-FreePort)"
        { Connect-Twilio -Credential (New-TestCredential $second) -BaseUri $address -Test -MaximumRetryCount 0 } |
            Should -Throw -ErrorId 'TwilioCalls.ConnectionFailed,*'
        (Get-TwilioContext).AccountSid | Should -Be $good.AccountSid
    }

    It 'says of each part where it came from' {
        $env:TWILIO_ACCOUNT_SID = $first
        $env:TWILIO_AUTH_TOKEN = 'the secret'
        $env:TWILIO_REGION = 'ie1'
        $context = Get-TwilioContext
        $context.AccountSource, $context.CredentialSource, $context.EndpointSource |
            Should -Be 'environment, auth token', 'environment, auth token', 'environment'
        $context = Connect-Twilio -Credential (New-TestCredential $key) -AccountSid $second -Region au1 -PassThru
        $context.AccountSource, $context.CredentialSource, $context.EndpointSource |
            Should -Be '-AccountSid', 'Connect-Twilio -Credential', 'Connect-Twilio'
    }

    It 'keeps the region of a profile where only the edge is named' {
        Set-CliConfiguration "{`"profiles`":{`"work`":{`"accountSid`":`"$second`",`"apiKey`":`"$key`",`"apiSecret`":`"s`",`"region`":`"ie1`"}}}"
        (Connect-Twilio -ProfileName work -Edge tokyo -PassThru).BaseUri | Should -Be 'https://api.tokyo.ie1.twilio.com/'
    }

    It 'comes from the environment, the API key before the auth token' {
        $env:TWILIO_ACCOUNT_SID = $first
        $env:TWILIO_AUTH_TOKEN = 'the secret'
        (Get-TwilioContext).UserName | Should -Be $first
        $env:TWILIO_API_KEY = $key
        $env:TWILIO_API_SECRET = 'the secret'
        $context = Get-TwilioContext
        $context.UserName | Should -Be $key
        $context.CredentialSource | Should -BeLike 'environment*'
    }

    It 'is not looked for elsewhere where the environment has a part of it: <Set>' -ForEach @(
        @{ Set = @('TWILIO_ACCOUNT_SID'); Missing = 'TWILIO_AUTH_TOKEN' }
        @{ Set = @('TWILIO_AUTH_TOKEN'); Missing = 'TWILIO_ACCOUNT_SID' }
        @{ Set = @('TWILIO_ACCOUNT_SID', 'TWILIO_API_SECRET'); Missing = 'TWILIO_API_KEY' }
    ) {
        Set-CliConfiguration "{`"activeProject`":`"p`",`"profiles`":{`"p`":{`"accountSid`":`"$second`",`"apiKey`":`"$key`",`"apiSecret`":`"s`"}}}"
        $Set | ForEach-Object { Set-Item "env:$_" $first }
        { Get-TwilioContext } | Should -Throw -ErrorId 'TwilioCalls.EnvironmentIncomplete,*'
        "$($Error[0]) $($Error[0].ErrorDetails.RecommendedAction)" | Should -BeLike "*$Missing*"
    }

    It 'says which variable is no good: <Name>' -ForEach @(
        @{ Name = 'TWILIO_ACCOUNT_SID'; Value = 'AC1' }
        @{ Name = 'TWILIO_API_KEY'; Value = 'SK1' }
        @{ Name = 'TWILIO_BASE_URI'; Value = 'http://example.com' }
        @{ Name = 'TWILIO_BASE_URI'; Value = 'nonsense' }
    ) {
        $env:TWILIO_ACCOUNT_SID = $first
        $env:TWILIO_AUTH_TOKEN = 'the secret'
        if ($Name -eq 'TWILIO_API_KEY') { $env:TWILIO_API_SECRET = 'the secret' }
        Set-Item "env:$Name" $Value
        { Get-TwilioContext } | Should -Throw "$Name is no*" -ErrorId 'TwilioCalls.EnvironmentIncomplete,*'
    }

    It 'does not come from the current folder where the user has no home' {
        Push-Location $HOME_FOLDER
        try {
            Set-CliConfiguration "{`"activeProject`":`"evil`",`"profiles`":{`"evil`":{`"accountSid`":`"$second`",`"apiKey`":`"$key`",`"apiSecret`":`"s`"}}}"
            $folder = [Environment]::CurrentDirectory
            [Environment]::CurrentDirectory = $HOME_FOLDER
            $env:HOME = Join-Path $HOME_FOLDER 'not-there'
            $env:USERPROFILE = $env:HOME
            { Get-TwilioContext } | Should -Throw -ErrorId 'TwilioCalls.NotConnected,*'
        }
        finally {
            [Environment]::CurrentDirectory = $folder
            $env:HOME = $HOME_FOLDER
            $env:USERPROFILE = $HOME_FOLDER
            Pop-Location
        }
    }

    It 'comes from the active profile of the Twilio CLI, after the environment' {
        Set-CliConfiguration "{`"activeProject`":`"work`",`"profiles`":{`"work`":{`"accountSid`":`"$second`",`"apiKey`":`"$key`",`"apiSecret`":`"s`",`"region`":`"ie1`"}}}"
        $context = Get-TwilioContext
        $context.AccountSid | Should -Be $second
        $context.ProfileName | Should -Be 'work'
        $context.BaseUri | Should -Be 'https://api.dublin.ie1.twilio.com/'
        $env:TWILIO_ACCOUNT_SID = $first
        $env:TWILIO_AUTH_TOKEN = 'the secret'
        (Get-TwilioContext).AccountSid | Should -Be $first
    }

    It 'comes from the profile that is named' {
        Set-CliConfiguration "{`"activeProject`":null,`"profiles`":{`"work`":{`"accountSid`":`"$second`",`"apiKey`":`"$key`",`"apiSecret`":`"s`"}}}"
        (Connect-Twilio -ProfileName work -PassThru).AccountSid | Should -Be $second
        { Connect-Twilio -ProfileName play } | Should -Throw -ErrorId 'TwilioCalls.ProfileNotFound,*'
        $Error[0].ErrorDetails.RecommendedAction | Should -BeLike '*work*'
    }

    It 'cannot come from a configuration that is <Name>' -ForEach @(
        @{ Name = 'broken'; Text = '{"profiles":'; ErrorId = 'ProfileUnreadable' }
        @{ Name = 'of another form'; Text = '[]'; ErrorId = 'ProfileUnreadable' }
        @{ Name = 'without the profile'; Text = '{"activeProject":"p"}'; ErrorId = 'ProfileNotFound' }
        @{ Name = 'without a secret'; Text = '{"activeProject":"p","profiles":{"p":{"accountSid":"AC1"}}}'; ErrorId = 'ProfileIncomplete' }
    ) {
        Set-CliConfiguration $Text
        { Get-TwilioContext } | Should -Throw -ErrorId "TwilioCalls.$ErrorId,*"
    }

    It 'is the context that is named, whichever is connected' {
        $sandbox = Connect-Twilio -Sandbox -PassThru -WarningAction SilentlyContinue
        $null = Connect-Twilio -Credential (New-TestCredential $first)
        (Get-TwilioCall -First 1 -Context $sandbox).AccountSid | Should -Be $sandbox.AccountSid
    }

    It 'is the same for parallel runspaces' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $sandbox = Connect-TestSandbox
        $manifest = $testedManifest
        # Windows PowerShell has none.
        $each = @{ Parallel = { Import-Module $using:manifest; (Get-TwilioCall -First 1).AccountSid } }
        1..4 | ForEach-Object @each | Sort-Object -Unique | Should -Be $sandbox.AccountSid
    }

    It 'says with -Verbose which it is' {
        $sandbox = Connect-TestSandbox
        $messages = Get-TwilioCall -First 1 -Verbose 4>&1
        "$messages" | Should -BeLike "*$($sandbox.AccountSid)*sandbox*"
    }

    It 'is reached through <Region> <Edge> at <Address>' -ForEach @(
        @{ Region = 'ie1'; Edge = $null; Address = 'https://api.dublin.ie1.twilio.com/' }
        @{ Region = $null; Edge = 'sydney'; Address = 'https://api.sydney.us1.twilio.com/' }
        @{ Region = 'au1'; Edge = 'tokyo'; Address = 'https://api.tokyo.au1.twilio.com/' }
    ) {
        $place = @{}
        if ($Region) { $place.Region = $Region }
        if ($Edge) { $place.Edge = $Edge }
        (Connect-Twilio -Credential (New-TestCredential $first) @place -PassThru).BaseUri | Should -Be $Address
    }

    It 'is not reached through <Address>' -ForEach @(
        @{ Address = 'http://example.com' }
        @{ Address = 'ftp://127.0.0.1' }
        @{ Address = 'https://user@example.com' }
        @{ Address = 'nonsense' }
    ) {
        { Connect-Twilio -Credential (New-TestCredential $first) -BaseUri $Address } |
            Should -Throw 'BaseUri cannot be*https*' -ErrorId 'TwilioCalls.InvalidParameter,*'
    }

    It 'is refused with a user name that signs in to nothing' {
        { Connect-Twilio -Credential (New-TestCredential 'me@example.com') -AccountSid $first } | Should -Throw 'The user name cannot be a text of 14 characters*'
    }

    It 'is taken from variables and profiles without what copying left around them, with a verbose line' {
        $env:TWILIO_ACCOUNT_SID = " $first`n"
        $env:TWILIO_AUTH_TOKEN = '"the secret"'
        $notes = Get-TwilioContext -Verbose 4>&1
        $notes[-1].AccountSid | Should -Be $first
        "$notes" | Should -BeLike '*TWILIO_ACCOUNT_SID: *left off*TWILIO_AUTH_TOKEN: *left off*'
        "$notes" | Should -Not -BeLike '*the secret*'
        Remove-Item env:TWILIO_ACCOUNT_SID, env:TWILIO_AUTH_TOKEN
        Set-CliConfiguration "{`"activeProject`":`"work`",`"profiles`":{`"work`":{`"accountSid`":`"$second `",`"apiKey`":`"\u201C$key\u201D`",`"apiSecret`":`"s\n`"}}}"
        $notes = Get-TwilioContext -Verbose 4>&1
        $notes[-1].UserName | Should -Be $key
        "$notes" | Should -BeLike '*accountSid of the profile work*apiKey of the profile work*apiSecret of the profile work*'
    }

    It 'is not quoted from a broken configuration, which holds secrets' {
        foreach ($secret in 'tr0uble', 'n0secret', '5ecret') {
            Set-CliConfiguration "{`"activeProject`":`"p`",`"profiles`":{`"p`":{`"apiSecret`": $secret}}}"
            { Get-TwilioContext } | Should -Throw '*line 1, byte*' -ErrorId 'TwilioCalls.ProfileUnreadable,*'
            "$($Error[0].Exception)" | Should -Not -BeLike "*$secret*"
        }
    }

    It 'has a login whose refusal says where it came from: <Source>' -ForEach @(
        @{ Source = 'environment, auth token' }, @{ Source = 'Twilio CLI, profile work' }
    ) {
        . $PSScriptRoot/Start-SandboxServer.ps1
        $sandbox = Connect-TestSandbox
        Disconnect-Twilio
        $server = Start-SandboxServer $sandbox
        try {
            $env:TWILIO_BASE_URI = $server.Address
            if ($Source -like 'Twilio CLI*') {
                Set-CliConfiguration "{`"activeProject`":`"work`",`"profiles`":{`"work`":{`"accountSid`":`"$second`",`"apiKey`":`"$key`",`"apiSecret`":`"s`"}}}"
            }
            else { $env:TWILIO_ACCOUNT_SID = $first; $env:TWILIO_AUTH_TOKEN = 'the secret' }
            { Get-TwilioCall } | Should -Throw -ErrorId 'TwilioCalls.20003,*'
            $Error[0].ErrorDetails.RecommendedAction | Should -BeLike "*came from: $Source, as *Check the user name*"
        }
        finally { Stop-SandboxServer $server }
    }

    It 'stays what it was where connecting fails' {
        $null = Connect-Twilio -Credential (New-TestCredential $first)
        { Connect-Twilio -Credential (New-TestCredential $second) -BaseUri http://example.com } | Should -Throw
        (Get-TwilioContext).AccountSid | Should -Be $first
    }

    It 'shows no secret' {
        $context = Connect-Twilio -Credential (New-TestCredential $first) -PassThru
        $shown = ($context | ConvertTo-Json -Depth 5 -WarningAction SilentlyContinue) + ($context | Format-List * | Out-String) + ($context | Out-String)
        $shown | Should -BeLike "*$first*"
        $shown | Should -Not -BeLike '*the secret*'
    }

    It 'warns that a sandbox is one' {
        $warning = Connect-Twilio -Sandbox 3>&1
        "$warning" | Should -BeLike '*sandbox*no phone rings*'
        (Get-TwilioContext).IsSandbox | Should -BeTrue
    }
}

Describe 'What is printed or kept of a sandbox' {
    BeforeAll { . $PSScriptRoot/Connect-TestSandbox.ps1 }

    It 'holds none of its made-up credentials: <Name>' -ForEach @(
        @{ Name = 'ConvertTo-Json'; Print = { $_ | ConvertTo-Json -Depth 4 -WarningAction SilentlyContinue } }
        @{ Name = 'Format-List'; Print = { $_, $_.Sandbox | Format-List * | Out-String -Width 4000 } }
        @{ Name = 'Export-Clixml'; Print = { $_ | Export-Clixml TestDrive:/context.xml -Depth 4; Get-Content TestDrive:/context.xml -Raw } }
    ) {
        $context = Connect-Twilio -Sandbox -PassThru -WarningAction SilentlyContinue
        $hidden = [Reflection.BindingFlags] 'Instance, NonPublic'
        $secrets = $context.Sandbox.GetType().GetProperties($hidden) |
            Where-Object Name -Match 'Token$|Secret$' | ForEach-Object { $_.GetValue($context.Sandbox) }
        $secrets | Should -HaveCount 5
        $printed = $context | ForEach-Object $Print
        $printed | Should -BeLike "*$($context.AccountSid)*"
        foreach ($secret in $secrets) { $printed.Contains($secret) | Should -BeFalse }
    }
}
