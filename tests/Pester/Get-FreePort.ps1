# Dotted in: a port of this machine at which nobody listens.
function Get-FreePort {
    $free = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
    $free.Start()
    $free.LocalEndpoint.Port
    $free.Stop()
}
