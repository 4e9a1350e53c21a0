# Two shells over SSH on loopback stand for two machines: each is a process of its own, and only files have they in common.
BeforeDiscovery {
    . $PSScriptRoot/Start-SshServer.ps1
    $hasServer = [bool] (Find-SshServer)
    $why = if (-not $hasServer) { ' (skipped: sshd is not here, and was not installed)' }
}

Describe "Two machines over SSH$why" -Skip:(-not $hasServer) {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        . $PSScriptRoot/Start-SshServer.ps1
        . $PSScriptRoot/../TwilioCalls.Sandbox.Host/Start-SandboxHost.ps1
        . $PSScriptRoot/../TwilioCalls.Sandbox.Host/Start-SandboxClient.ps1
        $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
        $ssh = Start-SshServer (Find-SshServer) (Join-Path $TestDrive 'ssh')
        $server = Start-SandboxHost --calls, 2000
        $sessions = [Management.Automation.Runspaces.PSSession[]]::new(2)
        $page = Get-Content (Join-Path $root 'docs/en-US/about_TwilioCalls_Scheduling.md') -Raw

        # A block of the page, with this test's machines and files in the place of the page's.
        function Get-PageScript([string] $Containing) {
            $code = [regex]::Matches($page, '(?ms)^```text\n(?<code>.*?)^```$').ForEach{ $_.Groups['code'].Value } | Where-Object { $_.Contains($Containing) }
            $code | Should -HaveCount 1
            $code = $code -replace '(?m)^\$machines = New-PSSession.*$', '$machines = $sessions'
            [scriptblock]::Create($code.Replace('/opt/twilio/', "$root/examples/").Replace('/srv/twilio/', "$TestDrive/").Replace('/var/lib/twilio/', "$TestDrive/"))
        }

        # Calls are short, so that the test is. Each test has numbers of its own.
        function Set-List([int[]] $Number) {
            $Number | ForEach-Object { [pscustomobject]@{ To = '+1415555{0:D4}' -f $_; Name = "Member $_"; TimeLimit = 1 } } | Export-Csv -NoTypeInformation "$TestDrive/members.csv"
        }

        # What the sandbox was asked to call, of the list.
        function Get-Dialled {
            $members = (Import-Csv "$TestDrive/members.csv").To
            @((Get-SandboxReport $server).Dialled | Where-Object { $_ -in $members })
        }

        # Of a session, the process at the other end.
        function Get-RemoteProcess($Session) { Get-Process -Id (Invoke-Command -Session $Session { $PID }) }
    }

    AfterAll {
        $sessions | Where-Object { $_ } | Remove-PSSession
        foreach ($process in $server.Process, $ssh.Process) { if ($process -and -not $process.HasExited) { $process.Kill() } }
    }

    BeforeEach {
        # A test may have killed one.
        foreach ($i in 0, 1) { if (-not $sessions[$i] -or $sessions[$i].State -ne 'Opened') { $sessions[$i] = New-SshSession $ssh } }
        Set-SessionLogin $sessions $server
    }

    It 'have the module that is tested' {
        Invoke-Command -Session $sessions { (Get-Module TwilioCalls).ModuleBase } | Should -Be $testedModule, $testedModule
    }

    It 'have one campaign: the second is refused while the first runs, and goes on when that is killed' {
        Set-List (1..6)
        $line = {
            Import-Csv "$using:TestDrive/members.csv" |
                Invoke-TwilioCampaign "$using:TestDrive/shared.jsonl" -From +14155550199 -Say 'Hello {Name}.'
        }
        $first = Get-RemoteProcess $sessions[0]
        $job = Invoke-Command -Session $sessions[0] -AsJob -ScriptBlock $line
        while ((Get-Dialled).Count -lt 2) { if ($job.State -ne 'Running') { throw ($job | Receive-Job) } }

        $refusal = { Invoke-Command -Session $sessions[1] -ScriptBlock $line -ErrorAction Stop } | Should -Throw -PassThru
        $refusal.FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.CampaignInUse,*'
        "$refusal" | Should -BeLike "*process $($first.Id) on *"

        # SIGKILL, to this one process.
        $first.Kill()
        $first.WaitForExit()
        $null = $job | Wait-Job
        $job | Remove-Job

        Invoke-Command -Session $sessions[1] -ScriptBlock $line -WarningAction SilentlyContinue | Out-Null
        $campaign = Get-TwilioCampaign "$TestDrive/shared.jsonl"
        $campaign.State | Should -Be 'Completed'
        $campaign.ProcessId | Should -Be (Get-RemoteProcess $sessions[1]).Id
        $dialled = Get-Dialled
        $dialled | Sort-Object -Unique | Should -HaveCount $dialled.Count
        # What was on its way when the first died may not have been dialled, and is not dialled on a guess.
        $campaign.Answered + $campaign.Unknown | Should -Be 6
        $dialled.Count | Should -BeIn $campaign.Answered, 6
    }

    It 'divide a list, and each row is called by one of them: the lines of the page' {
        Set-List (101..108)
        & (Get-PageScript 'using:count') | Out-Null
        $outcome = Import-Csv "$TestDrive/outcome.csv"
        $outcome.Outcome | Should -Be (@('Answered') * 8)
        Get-Dialled | Sort-Object | Should -Be (Import-Csv "$TestDrive/members.csv").To
        $parts = Get-TwilioCampaign "$TestDrive/spring-?.jsonl"
        $parts.Shard | Should -Be '1/2', '2/2'
        ($parts.Total | Measure-Object -Sum).Sum | Should -Be 8
        $parts.ProcessId | Sort-Object -Unique | Should -HaveCount 2
    }

    Context 'that list calls' {
        BeforeEach {
            $login = [pscredential]::new($server.AccountSid, (ConvertTo-SecureString $server.AuthToken -AsPlainText -Force))
            $context = New-TwilioContext -Credential $login -BaseUri $server.BaseUri
            $list = Join-Path $root 'examples/Get-CallByDay.ps1'
            $from = [datetime]::UtcNow.Date.AddDays(-9)
        }

        It 'list the same ones by days as one machine does, in the same order' {
            $expected = @(Get-TwilioCall -Context $context -StartTimeAfter ($from.ToString('yyyy-MM-dd') + 'Z'))
            $calls = @(& $list -Session $sessions -StartDay $from)
            $LASTEXITCODE | Should -Be 0
            $expected.Count | Should -BeGreaterThan 400
            $calls.Sid | Should -Be $expected.Sid
            $calls.PSComputerName | Should -Not -BeNullOrEmpty
            $calls.RunspaceId | Sort-Object -Unique | Should -HaveCount 2
        }

        It 'pass the filters on, sign in as they are told, and take the lines of the page' {
            $expected = @(Get-TwilioCall -Context $context -Status busy, failed -StartTimeAfter ($from.ToString('yyyy-MM-dd') + 'Z') -StartTimeBefore (
                    $from.AddDays(5).ToString('yyyy-MM-dd') + 'Z'))
            Set-SessionLogin $sessions $server -Token ''
            $calls = @(& $list -Session $sessions -StartDay $from -EndDay $from.AddDays(4) -Status busy, failed -Credential $login)
            $LASTEXITCODE | Should -Be 0
            $expected | Should -Not -BeNullOrEmpty
            $calls.Sid | Should -Be $expected.Sid

            Set-SessionLogin $sessions $server
            & (Get-PageScript 'Get-CallByDay.ps1') | Out-Null
            "$TestDrive/november.csv" | Should -Exist
        }

        It 'end with an error where one dies, and never with a shorter list' {
            Invoke-Command -Session $sessions[1] {
                function global:Get-TwilioCall { TwilioCalls\Get-TwilioCall @args | Select-Object -First 3; Stop-Process -Id $PID -Force }
            }
            $all = @(& $list -Session $sessions -StartDay $from 2>&1)
            $LASTEXITCODE | Should -Be 2
            $calls, $problems = $all.Where({ $_ -isnot [Management.Automation.ErrorRecord] }, 'Split')
            "$problems" | Should -BeLike '*not complete*'
            # The newest day was the other's.
            $expected = @(Get-TwilioCall -Context $context -StartTime ([datetime]::UtcNow.ToString('yyyy-MM-dd') + 'Z'))
            $calls.Count | Should -BeIn 0, $expected.Count
            if ($calls) { $calls.Sid | Should -Be $expected.Sid }
        }

        It 'end with an error where a day cannot be listed' {
            Set-SessionLogin $sessions[1] $server -Token 'wrong'
            $all = @(& $list -Session $sessions -StartDay $from 2>&1)
            $LASTEXITCODE | Should -Be 2
            "$($all | Where-Object { $_ -is [Management.Automation.ErrorRecord] })" | Should -BeLike '*not complete*20003*'
        }
    }
}
