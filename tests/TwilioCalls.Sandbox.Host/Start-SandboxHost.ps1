. (Join-Path $PSScriptRoot '../New-ProcessStart.ps1')

# Dotted in: starts the built host in a process of its own, and tells how to sign in. Whoever starts it kills its Process.
function Start-SandboxHost([string[]] $Option = @()) {
    $assembly = Join-Path $PSScriptRoot 'bin/Release/net10.0/TwilioCalls.Sandbox.Host.dll'
    $start = New-ProcessStart (@('dotnet', 'exec', $assembly) + $Option)
    $start.RedirectStandardOutput = $true
    # The folder of this process may be gone by now; a shell does not follow it.
    $start.WorkingDirectory = $PSScriptRoot
    $process = [Diagnostics.Process]::Start($start)
    $baseUri, $account, $token = 1..3 | ForEach-Object { $process.StandardOutput.ReadLine() }
    if (-not $token) { throw 'The sandbox did not start.' }
    [pscustomobject]@{
        Process    = $process
        BaseUri    = $baseUri
        AccountSid = $account -replace '^account: '
        AuthToken  = $token -replace '^auth token: '
    }
}

# Asks the host what only it knows: Requests, their number; Dialled, the number that each create called; InHand, how many wait.
function Get-SandboxReport($Sandbox) {
    $client = [Net.WebClient]::new()
    # Whatever the environment says: the request stays on this machine.
    $client.Proxy = $null
    try { $client.DownloadString("$($Sandbox.BaseUri)/sandbox") | ConvertFrom-Json }
    finally { $client.Dispose() }
}
