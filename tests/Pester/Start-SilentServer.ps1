# Dotted in: a server that takes connections, and never answers.
function Start-SilentServer {
    $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $listener.Start()
    [pscustomobject]@{
        Listener   = $listener
        BaseUri    = "http://127.0.0.1:$($listener.LocalEndpoint.Port)"
        Credential = [pscredential]::new('AC' + '0' * 32, (ConvertTo-SecureString 'token' -AsPlainText -Force))
    }
}
