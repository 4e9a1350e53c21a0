# Dotted in: serves a sandbox of this shell over HTTP, so that a script in a shell of its own meets it.
. $PSScriptRoot/Get-FreePort.ps1

# Answers until Stop-SandboxServer. A call to a number in Lost is carried out, but its answer never arrives; one to a number
# in Dropped is not even carried out. Each number there is met once.
function Start-SandboxServer([object] $Sandbox) {
    $address = "http://127.0.0.1:$(Get-FreePort)/"
    $listener = [Net.HttpListener]::new()
    $listener.Prefixes.Add($address)
    $listener.Start()
    $lost = [Collections.Concurrent.ConcurrentDictionary[string, bool]]::new()
    $dropped = [Collections.Concurrent.ConcurrentDictionary[string, bool]]::new()
    $shell = [powershell]::Create().AddScript({
            param($Listener, $Handler, $Lost, $Dropped)
            $invoker = [Net.Http.HttpMessageInvoker]::new($Handler)
            while ($Listener.IsListening) {
                try { $context = $Listener.GetContext() } catch { break }
                $request = [Net.Http.HttpRequestMessage]::new($context.Request.HttpMethod, [uri]::new([uri] 'http://sandbox.invalid', $context.Request.RawUrl))
                $form = [IO.StreamReader]::new($context.Request.InputStream).ReadToEnd()
                $request.Content = [Net.Http.StringContent]::new($form, [Text.Encoding]::UTF8, 'application/x-www-form-urlencoded')
                $null = $request.Headers.TryAddWithoutValidation('Authorization', $context.Request.Headers['Authorization'])
                $to = if ($form -match '(?:^|&)To=([^&]*)') { [uri]::UnescapeDataString($Matches[1]) } else { '' }
                if ($Dropped.TryRemove($to, [ref] $null)) { $context.Response.Abort(); continue }
                $answer = $invoker.SendAsync($request, [Threading.CancellationToken]::None).GetAwaiter().GetResult()
                $body = $answer.Content.ReadAsByteArrayAsync().GetAwaiter().GetResult()
                if ($Lost.TryRemove($to, [ref] $null)) { $context.Response.Abort(); continue }
                $context.Response.StatusCode = [int] $answer.StatusCode
                $context.Response.ContentType = 'application/json'
                $context.Response.Close($body, $true)
            }
        }).AddArgument($listener).AddArgument([TwilioCalls.Sandbox.SandboxHandler]::new($Sandbox)).AddArgument($lost).AddArgument($dropped)
    [pscustomobject]@{ Address = $address; Lost = $lost; Dropped = $dropped; Listener = $listener; Shell = $shell; Running = $shell.BeginInvoke() }
}

function Stop-SandboxServer([object] $Server) {
    $Server.Listener.Stop()
    $null = $Server.Shell.EndInvoke($Server.Running)
    $Server.Shell.Dispose()
}
