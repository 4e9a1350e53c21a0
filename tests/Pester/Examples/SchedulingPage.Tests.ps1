BeforeAll {
    . $PSScriptRoot/Invoke-Example.ps1
    . $PSScriptRoot/../Find-NewSyntax.ps1
}

Describe 'The page about schedules' {
    BeforeAll {
        $text = Get-Content (Join-Path $root 'docs/en-US/about_TwilioCalls_Scheduling.md') -Raw
        $blocks = [regex]::Matches($text, '(?ms)^```(?<kind>\w+)\n(?<code>.*?)^```$') | ForEach-Object { $_.Groups['code'].Value }
    }

    It 'names only scripts that are there, and gives them only parameters that they have' {
        $uses = @([regex]::Matches($text, '(?<script>[A-Z]\w+-\w+)\.ps1(?<rest>(?:[^\n|`]|`\n)*)'))
        ($uses | ForEach-Object { $_.Groups['script'].Value } | Sort-Object -Unique) | Should -Be (@($needed.Keys) + 'Get-CallByDay' | Sort-Object)
        foreach ($use in $uses) {
            $own = (Get-Command (Get-ExamplePath $use.Groups['script'].Value)).Parameters.Keys
            [regex]::Matches($use.Groups['rest'].Value, '(?<= -)[A-Z]\w+') | Where-Object Value -NE 'Full' | ForEach-Object { $_.Value | Should -BeIn $own }
        }
    }

    It 'gives Invoke-TwilioCampaign only parameters that it has' {
        $uses = @($blocks | Where-Object { $_ -match 'Invoke-TwilioCampaign' })
        $uses.Count | Should -BeGreaterOrEqual 3
        $own = (Get-Command Invoke-TwilioCampaign).Parameters.Keys
        foreach ($use in $uses) {
            $ast = [scriptblock]::Create($use).Ast.FindAll({ $args[0] -is [Management.Automation.Language.CommandAst] -and $args[0].GetCommandName() -eq 'Invoke-TwilioCampaign' }, $true)
            $ast | Should -Not -BeNullOrEmpty
            $ast.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] } | ForEach-Object { $_.ParameterName | Should -BeIn $own }
        }
    }

    It 'has PowerShell that can be parsed' {
        $scripts = @($blocks | Where-Object { $_ -match '(?m)^\$|^Get-Credential|^Connect-|^Set-Secret|^& ' })
        $scripts.Count | Should -BeGreaterThan 6
        foreach ($script in $scripts) {
            $problems = $null
            $ast = [Management.Automation.Language.Parser]::ParseInput($script, [ref] $null, [ref] $problems)
            $problems | Should -BeNullOrEmpty
            # The page says of it that it takes PowerShell 7.
            Find-NewSyntax $ast | Where-Object { $_ -notlike 'line 1: -HostName' } | Should -BeNullOrEmpty
        }
        $text | Should -BeLike '*over SSH here, which takes PowerShell 7*New-PSSession -HostName*'
    }

    It 'has a job for systemd that works: exit code 0, and 2 where the secret is not there' {
        $job = Join-Path $TestDrive 'remove-job.ps1'
        ($blocks | Where-Object { $_ -like '*CREDENTIALS_DIRECTORY*Remove-OldCall*' }).Replace('/opt/twilio', (Join-Path $root 'examples')) | Set-Content $job
        $sandbox = Connect-TestSandbox
        Set-Content (Join-Path $TestDrive 'twilio-secret') (Get-SandboxSecret ApiKeySecret)
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

    It 'has a campaign for systemd that works: exit code 0, and 3 while another process has it' {
        $job = Join-Path $TestDrive 'campaign-job.ps1'
        # Whatever time it is, it may call.
        $text = ($blocks | Where-Object { $_ -like '*CREDENTIALS_DIRECTORY*Start-CallList*' }).Replace('-CallingHours 09:00-20:00 ', '')
        $text.Replace('/opt/twilio', (Join-Path $root 'examples')).Replace('/srv/twilio', "$TestDrive") | Set-Content $job
        'To,Name', '+15005550011,Anna' | Set-Content (Join-Path $TestDrive 'members.csv')
        $sandbox = Connect-TestSandbox
        Set-Content (Join-Path $TestDrive 'twilio-secret') (Get-SandboxSecret ApiKeySecret)
        $server = Start-SandboxServer $sandbox
        try {
            $environment = @{
                TWILIO_ACCOUNT_SID = $sandbox.AccountSid; TWILIO_API_KEY = $sandbox.ApiKeySid; TWILIO_BASE_URI = $server.Address
                CREDENTIALS_DIRECTORY = "$TestDrive"; STATE_DIRECTORY = "$TestDrive"
            }
            (Invoke-Scheduled $job -Environment $environment).Code | Should -Be 0
            (Import-Csv (Join-Path $TestDrive 'spring.csv')).Outcome | Should -Be 'Unanswered'
            $sandbox.Dialled | Should -HaveCount 1

            # This process has it now, as it waits for the second row.
            $rows = '+15005550001', '+14155550101' | ForEach-Object { [pscustomobject]@{ To = $_; From = $from; Say = 'Hello.' } }
            $codes = $rows | Invoke-TwilioCampaign (Join-Path $TestDrive 'spring.jsonl') | Select-Object -First 1 | ForEach-Object {
                (Invoke-Scheduled $job -Environment $environment).Code
            }
            $codes | Should -Be 3
        }
        finally { Stop-SandboxServer $server }
    }
}
