Describe 'Ctrl+C' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        $manifest = (Get-Module TwilioCalls).Path -replace 'psm1$', 'psd1'
        . $PSScriptRoot/Start-SilentServer.ps1
    }

    It 'ends <Script> within a second, while it hangs in a request' -ForEach @(
        @{ Script = 'Get-TwilioCall' }
        @{ Script = "Get-TwilioCall CA$('0' * 32)" }
        @{ Script = "Remove-TwilioCall CA$('0' * 32)" }
        @{ Script = "Set-TwilioCall CA$('0' * 32) -Status completed" }
        @{ Script = "Wait-TwilioCall CA$('0' * 32)" }
        @{ Script = "Trace-TwilioCall CA$('0' * 32)" }
        @{ Script = "'CA$('0' * 32)', 'CA$('1' * 32)' | Get-TwilioCall" }
    ) {
        $server = Start-SilentServer
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($Manifest, $Credential, $BaseUri, $Script)
                Import-Module $Manifest
                $context = Connect-Twilio -Credential $Credential -BaseUri $BaseUri -PassThru
                & ([scriptblock]::Create($Script))').AddParameters(@{
                    Manifest   = $manifest
                    Credential = $server.Credential
                    BaseUri    = $server.BaseUri
                    Script     = $Script
                })
            $running = $shell.BeginInvoke()
            $accepted = $server.Listener.AcceptTcpClient()
            $null = $accepted.GetStream().ReadByte()

            $stopping = $shell.BeginStop($null, $null)
            $stopping.AsyncWaitHandle.WaitOne(1000) | Should -BeTrue -Because 'the pipeline must end within a second'
            $running.IsCompleted | Should -BeTrue
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $accepted.Dispose()
        }
        finally {
            $shell.Dispose()
            $server.Listener.Stop()
            Disconnect-Twilio
        }
    }
}

Describe 'A command further down that has enough' {
    BeforeAll { . $PSScriptRoot/Invoke-FreshShell.ps1 }

    It 'has what was written, and hears of the rest: <Throttle> at once' -ForEach @(@{ Throttle = 1 }, @{ Throttle = 5 }) {
        $manifest = (Get-Module TwilioCalls).Path -replace 'psm1$', 'psd1'
        $lines = Invoke-FreshShell "
            Import-Module '$manifest'
            `$sandbox = (Connect-Twilio -Sandbox -PassThru -WarningAction SilentlyContinue).Sandbox
            1..20 | ForEach-Object { [pscustomobject]@{ To = '+1415555{0:D4}' -f `$_ } } |
                New-TwilioCall -From +14155550199 -Twiml '<Response/>' -ThrottleLimit $Throttle | Select-Object -First 3 |
                ForEach-Object { 'written ' + `$_.Sid }
            'dialled ' + `$sandbox.Dialled.Count"
        $written = $lines -like 'written *' -replace 'written '
        # Windows PowerShell breaks a warning in the middle of a word.
        $warned = [regex]::Matches($lines -join '' -replace '\s', 'itiscall(CA\w{32})').ForEach{ $_.Groups[1].Value }
        $written | Should -HaveCount 3
        $warned | Where-Object { $_ -in $written } | Should -BeNullOrEmpty
        $lines | Should -Contain "dialled $($written.Count + @($warned).Count)"
    }
}
