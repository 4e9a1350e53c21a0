# Only where there are signals: Windows has none.
BeforeDiscovery { $hasSignals = -not $IsWindows }

Describe 'A signal that ends the process' -Skip:(-not $hasSignals) {
    BeforeAll {
        . $PSScriptRoot/../TwilioCalls.Sandbox.Host/Start-SandboxHost.ps1
        . $PSScriptRoot/../TwilioCalls.Sandbox.Host/Start-SandboxClient.ps1
        . $PSScriptRoot/Find-TestedModule.ps1
        $manifest = $testedManifest
        $rows = '1..20 | ForEach-Object { [pscustomobject]@{ To = "+1415555{0:D4}" -f $_; From = "+14155550199"; Twiml = "<Response/>" } }'

        # The ids of processes are given to kill one by one: no name could mean another.
        function Send-Signal([string] $Name, $Process) { & (Get-Command kill -CommandType Application)[0].Source "-$Name" $Process.Id }

        # Runs a script in a shell of its own, and sends the signal as soon as so many of its requests are out, after some others.
        function Invoke-EndedScript([string] $Script, [string] $Signal, [int] $InHand, [int] $After = 0, [scriptblock] $WhileEnding = {}) {
            $file = Join-Path $TestDrive 'script.ps1'
            Set-Content $file "Import-Module '$manifest'`n$Script"
            $script:shell = Start-SandboxClient (Get-ShellProgram $file) $server
            while (($report = Get-SandboxReport $server).InHand -lt $InHand -or $report.Requests -lt $After) {
                if ($shell.HasExited) { throw "The script ended: $($shell.StandardOutput.ReadToEnd())" }
            }

            Send-Signal $Signal $shell
            & $WhileEnding
            $output = $shell.StandardOutput.ReadToEnd()
            $shell.WaitForExit()
            [pscustomobject]@{ Output = $output; ExitCode = $shell.ExitCode }
        }
    }

    BeforeEach { $server = Start-SandboxHost --latency, 2000, --calls, 100 }

    AfterEach {
        foreach ($process in $server.Process, $shell) { if ($process -and -not $process.HasExited) { $process.Kill() } }
    }

    It 'waits for the calls that are on their way and names each: <Signal>' -ForEach @(
        @{ Signal = 'TERM'; ExitCode = 143 }
        @{ Signal = 'HUP'; ExitCode = 129 }
    ) {
        $ended = Invoke-EndedScript "try { $rows | New-TwilioCall -ThrottleLimit 5 | ForEach-Object { 'written ' + `$_.To } } catch { 'caught' }; 'went on'" $Signal 5

        $dialled = (Get-SandboxReport $server).Dialled
        $dialled.Count | Should -BeGreaterOrEqual 5
        $dialled | Select-Object -Unique | Should -HaveCount $dialled.Count
        foreach ($number in $dialled) {
            $ended.Output | Should -Match ('(?m)^written {0}|Twilio had accepted the request for {0}: it is call CA' -f [regex]::Escape($number))
        }

        $ended.Output | Should -Not -Match 'went on|caught'
        $ended.ExitCode | Should -Be $ExitCode
    }

    It 'reports calls as unknown whose answer does not come any more' {
        $ended = Invoke-EndedScript "$rows | New-TwilioCall -ThrottleLimit 5" TERM 5 -WhileEnding { $server.Process.Kill() }

        [regex]::Matches($ended.Output, 'It is not known whether (\+1415555\d{4}) was called').ForEach{ $_.Groups[1].Value } |
            Sort-Object -Unique | Should -HaveCount 5
        $ended.ExitCode | Should -Be 143
    }

    It 'waits for one call after the other, as New-TwilioCall places them by itself' {
        $ended = Invoke-EndedScript "foreach (`$n in 1..9) { New-TwilioCall -To ('+1415555{0:D4}' -f `$n) -From +14155550199 -Twiml '<Response/>' | Out-Null }" TERM 1

        (Get-SandboxReport $server).Dialled | Should -HaveCount 1
        $ended.Output | Should -Match 'Twilio had accepted the request for \+14155550001: it is call CA'
        $ended.ExitCode | Should -Be 143
    }

    It 'waits for new instructions that are on their way' {
        $ended = Invoke-EndedScript 'Get-TwilioCall -Status in-progress | Set-TwilioCall -Twiml "<Response/>" | Out-Null' TERM 3

        [regex]::Matches($ended.Output, 'Twilio had accepted the request for CA\w{32}: it is call CA').Count | Should -BeGreaterOrEqual 3
        $ended.ExitCode | Should -Be 143
    }

    It 'waits for all runspaces that dial' {
        $ended = Invoke-EndedScript "
            1..2 | ForEach-Object -Parallel {
                Import-Module '$manifest'
                `$prefix = '+1415555{0}' -f `$_
                1..9 | ForEach-Object { [pscustomobject]@{ To = '{0}{1:D3}' -f `$prefix, `$_ } } |
                    New-TwilioCall -From +14155550199 -Twiml '<Response/>' -ThrottleLimit 3 | ForEach-Object { 'written ' + `$_.To }
            }" TERM 6

        $dialled = (Get-SandboxReport $server).Dialled
        $dialled.Count | Should -BeGreaterOrEqual 6
        foreach ($number in $dialled) {
            $ended.Output | Should -Match ('(?m)^written {0}|Twilio had accepted the request for {0}: it is call CA' -f [regex]::Escape($number))
        }

        $ended.ExitCode | Should -Be 143
    }

    It 'lets commands further down close their files' {
        $file = Join-Path $TestDrive 'calls.csv'
        $ended = Invoke-EndedScript "$rows | New-TwilioCall | Export-Csv -NoTypeInformation '$file'" TERM 1 -After 2

        $saved = (Import-Csv $file).To
        $saved.Count | Should -BeGreaterOrEqual 2
        $warned = [regex]::Matches($ended.Output, 'accepted the request for (\+\d+)').ForEach{ $_.Groups[1].Value }
        (Get-SandboxReport $server).Dialled | Where-Object { $_ -notin $saved -and $_ -notin $warned } | Should -BeNullOrEmpty
    }

    It 'ends a shell at once that has nothing on its way' {
        $file = Join-Path $TestDrive 'idle.ps1'
        Set-Content $file "Import-Module '$manifest'; (New-TwilioCall -To +14155550123 -From +14155550199 -Twiml '<Response/>').Status; Wait-Event"
        $script:shell = Start-SandboxClient (Get-ShellProgram $file) $server
        $shell.StandardOutput.ReadLine() | Should -Be 'queued'

        Send-Signal TERM $shell

        $shell.StandardOutput.ReadToEnd() | Should -BeNullOrEmpty
        $shell.WaitForExit()
        $shell.ExitCode | Should -Be 143
    }
}
