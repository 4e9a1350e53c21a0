Describe 'Ctrl+C' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        $manifest = (Get-Module TwilioCalls).Path -replace 'psm1$', 'psd1'
        $token = ConvertTo-SecureString 'token' -AsPlainText -Force
        $credential = [pscredential]::new('AC' + '0' * 32, $token)
    }

    It 'ends <Script> within a second, while it hangs in a request' -ForEach @(
        @{ Script = 'Get-TwilioCall' }
        @{ Script = "Get-TwilioCall CA$('0' * 32)" }
        @{ Script = "Remove-TwilioCall CA$('0' * 32)" }
        @{ Script = "Set-TwilioCall CA$('0' * 32) -Status completed" }
    ) {
        # A server that takes the connection, and never answers.
        $server = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $server.Start()
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($Manifest, $Credential, $BaseUri, $Script)
                Import-Module $Manifest
                $context = Connect-Twilio -Credential $Credential -BaseUri $BaseUri -PassThru
                & ([scriptblock]::Create($Script))').AddParameters(@{
                    Manifest   = $manifest
                    Credential = $credential
                    BaseUri    = "http://127.0.0.1:$($server.LocalEndpoint.Port)"
                    Script     = $Script
                })
            $running = $shell.BeginInvoke()
            $accepted = $server.AcceptTcpClient()
            $null = $accepted.GetStream().ReadByte()

            $stopping = $shell.BeginStop($null, $null)
            $stopping.AsyncWaitHandle.WaitOne(1000) | Should -BeTrue -Because 'the pipeline must end within a second'
            $running.IsCompleted | Should -BeTrue
            $shell.InvocationStateInfo.State | Should -Be 'Stopped'
            $accepted.Dispose()
        }
        finally {
            $shell.Dispose()
            $server.Stop()
            Disconnect-Twilio
        }
    }
}
