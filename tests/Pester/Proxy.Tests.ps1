# A proxy between here and Twilio that does not let the request through. Its address in the environment has a password.
# .NET Framework takes no proxy from the environment: in Windows PowerShell the requests would leave this machine.
Describe 'A proxy' -Skip:($PSEdition -eq 'Desktop') {
    BeforeAll {
        . $PSScriptRoot/Get-FreePort.ps1
        . $PSScriptRoot/Invoke-FreshShell.ps1
        . $PSScriptRoot/Find-TestedModule.ps1
        $manifest = $testedManifest
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $answer = @{ Text = '' }
        # Reads a head, and answers it with whatever the test says.
        $shell = [powershell]::Create().AddScript({
                param($Listener, $Answer)
                while ($true) {
                    try { $client = $Listener.AcceptTcpClient() } catch { break }
                    $stream = $client.GetStream()
                    $head = ''
                    while ($head -notlike "*`r`n`r`n") {
                        $one = $stream.ReadByte()
                        if ($one -lt 0) { break }
                        $head += [char] $one
                    }
                    $bytes = [Text.Encoding]::ASCII.GetBytes($Answer.Text)
                    try { $stream.Write($bytes, 0, $bytes.Length) } catch { $null = $_ }
                    $client.Dispose()
                }
            }).AddArgument($listener).AddArgument($answer)
        $running = $shell.BeginInvoke()
        $names = 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy', 'NO_PROXY', 'no_proxy'
        $saved = @{}
        $names | ForEach-Object { $saved[$_] = [Environment]::GetEnvironmentVariable($_); [Environment]::SetEnvironmentVariable($_, $null) }
        $session = Join-Path $TestDrive 'Session.ps1'
        # Everything that a session shows or keeps of the failures.
        Set-Content $session {
            param($Manifest, $BaseUri)
            Import-Module $Manifest
            $token = ConvertTo-SecureString 'token' -AsPlainText -Force
            $at = if ($BaseUri) { @{ BaseUri = $BaseUri } } else { @{} }
            foreach ($user in ('AC' + '0' * 32), ('OQ' + '0' * 32)) {
                Connect-Twilio ([pscredential]::new($user, $token)) -AccountSid ('AC' + '0' * 32) -MaximumRetryCount ([int] ($user -like 'AC*' -and -not $BaseUri)) @at -Verbose -Debug *>&1
                Get-TwilioCall -First 1 -Verbose -Debug *>&1
                New-TwilioCall -To +14155550123 -From +14155550100 -Twiml '<Response/>' -Verbose -Debug *>&1
                Connect-Twilio ([pscredential]::new($user, $token)) -AccountSid ('AC' + '0' * 32) -MaximumRetryCount 0 @at -Test *>&1
            }
            foreach ($failure in $Error) {
                $failure | Format-List * -Force
                $failure.ErrorDetails | Format-List * -Force
                for ($cause = $failure.Exception; $cause; $cause = $cause.InnerException) { $cause | Format-List * -Force; "$cause"; $cause.Data | Out-String }
                [Management.Automation.PSSerializer]::Serialize($failure, 2)
            }
            "failures: $($Error.Count)"
        }

        # Without colours and blanks: a shell breaks its lines where it likes.
        function Get-SessionText([string] $BaseUri) {
            (Invoke-FreshShell "& '$session' '$manifest' '$BaseUri'" 2>&1) -join "`n" -replace '\x1b\[[\d;]*m' -replace '\s+'
        }
    }

    AfterAll {
        $listener.Stop()
        $null = $shell.EndInvoke($running)
        $shell.Dispose()
        $names | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $saved[$_]) }
    }

    AfterEach { $names | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $null) } }

    It 'that is down is named, and not its login' {
        $down = "127.0.0.1:$(Get-FreePort)"
        [Environment]::SetEnvironmentVariable('HTTPS_PROXY', "http://b0b:s3cret@$down")

        $text = Get-SessionText

        $text | Should -BeLike "*Noconnectiontoapi.twilio.comthroughtheproxy${down}:*checkthenetworkandtheproxy.*"
        $text | Should -Not -BeLike '*s3cret*'
    }

    It 'has a password in <Variable> that is shown nowhere where the proxy answers with <Kind>' -ForEach @(
        @{ Variable = 'HTTPS_PROXY'; Kind = '407'; Login = 'b0b:s3cret%20w0rd%40%27%3E%C3%A4' }
        @{ Variable = 'https_proxy'; Kind = '403'; Login = 'b0b:s3cret' }
        @{ Variable = 'ALL_PROXY'; Kind = 'garbage'; Login = 'b0b:s3cret@w0rd/#?' }
        @{ Variable = 'all_proxy'; Kind = '407'; Login = 's3cret' }
        @{ Variable = 'HTTP_PROXY'; Kind = 'garbage'; Login = 'b0b:s3cret' }
        @{ Variable = 'http_proxy'; Kind = '407'; Login = 'b0b:s3cret' }
    ) {
        $answer.Text = switch ($Kind) {
            '407' { "HTTP/1.1 407 Proxy Authentication Required`r`nProxy-Authenticate: Basic realm=`"x`"`r`nContent-Length: 0`r`nConnection: close`r`n`r`n" }
            '403' { "HTTP/1.1 403 Forbidden`r`nContent-Length: 0`r`nConnection: close`r`n`r`n" }
            'garbage' { "no http at all`r`n`r`n" }
        }
        $prefix = if ($Kind -eq 'garbage') { '' } else { 'http://' }
        [Environment]::SetEnvironmentVariable($Variable, "$prefix$Login@127.0.0.1:$port")
        # .NET asks the proxy of http for http addresses only, and these are allowed on this machine alone.
        $base = if ($Variable -eq 'HTTP_PROXY' -or $Variable -ceq 'http_proxy') { 'http://127.0.0.1:9' } else { '' }
        $text = Get-SessionText $base
        # The failures are there, and are about the proxy.
        $text | Should -Match 'failures:[1-9]'
        if ($base -eq '' -and $Kind -ne 'garbage') { $text | Should -BeLike '*proxytunnelrequesttoproxy*127.0.0.1*' }
        foreach ($part in 'b0b', 's3cret', 'w0rd', [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes('b0b:s3cret'))) {
            $text.IndexOf($part, [StringComparison]::OrdinalIgnoreCase) | Should -Be -1 -Because "$part is a part of the login"
        }
    }
}
