. $PSScriptRoot/Get-FreePort.ps1
. $PSScriptRoot/../New-ProcessStart.ps1
. $PSScriptRoot/../Get-ShellCommand.ps1

# Dotted in: an SSH server of this test alone, by which PowerShell reaches this machine as if it were another.
. $PSScriptRoot/Find-TestedModule.ps1

# Where the program is; nothing where it is not installed. Debian keeps it where only root's path leads.
function Find-SshServer {
    if ($IsWindows -or -not (Get-Command ssh, ssh-keygen -CommandType Application -ErrorAction Ignore)) { return }
    @((Get-Command sshd -CommandType Application -ErrorAction Ignore).Source) + '/usr/sbin/sshd' | Where-Object { $_ -and (Test-Path $_) } | Select-Object -First 1
}

# A server of whoever runs the test, on loopback, with keys of its own: it lets in one key, to run PowerShell and nothing else.
function Start-SshServer([string] $Program, [string] $Folder) {
    $null = New-Item $Folder -ItemType Directory
    foreach ($key in 'host', 'login') { ssh-keygen -q -t ed25519 -N '' -f (Join-Path $Folder $key) }
    Copy-Item (Join-Path $Folder 'login.pub') (Join-Path $Folder 'authorized_keys')
    # As root it puts the part that reads from the network into a folder with nothing in it, which a service would make.
    if ([Environment]::UserName -eq 'root') { $null = New-Item /run/sshd -ItemType Directory -Force }

    $port = Get-FreePort
    $shell = (Get-ShellCommand | Select-Object -SkipLast 2) -join ' '
    @"
Port $port
ListenAddress 127.0.0.1
HostKey $Folder/host
AuthorizedKeysFile $Folder/authorized_keys
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
AllowTcpForwarding no
X11Forwarding no
PrintMotd no
Subsystem powershell $shell -sshs -NoLogo -NoProfile
"@ | Set-Content (Join-Path $Folder 'sshd_config')

    $start = New-ProcessStart $Program, '-D', '-e', '-f', (Join-Path $Folder 'sshd_config')
    $start.RedirectStandardError = $true
    $process = [Diagnostics.Process]::Start($start)
    $said = $process.StandardError.ReadLine()
    if ($said -notlike 'Server listening on 127.0.0.1*') { throw "The SSH server did not start: $said $($process.StandardError.ReadToEnd())" }
    # It is read on, so that a full pipe does not stop the server.
    $null = $process.StandardError.ReadToEndAsync()
    "[127.0.0.1]:$port $((Get-Content (Join-Path $Folder 'host.pub')) -replace '^(\S+ \S+).*', '$1')" | Set-Content (Join-Path $Folder 'known_hosts')
    [pscustomobject]@{ Process = $process; Port = $port; Folder = $Folder }
}

# A shell at the other end.
function New-SshSession($Server) {
    $with = @{
        HostName    = '127.0.0.1'
        Port        = $Server.Port
        UserName    = [Environment]::UserName
        KeyFilePath = Join-Path $Server.Folder 'login'
        Options     = @{ UserKnownHostsFile = Join-Path $Server.Folder 'known_hosts'; StrictHostKeyChecking = 'yes'; BatchMode = 'yes' }
    }
    New-PSSession @with
}

# Has these shells find the module, and the login to a sandbox in their environment.
function Set-SessionLogin($Session, $Sandbox, [string] $Token = $Sandbox.AuthToken) {
    $environment = @{ TWILIO_BASE_URI = $Sandbox.BaseUri; TWILIO_ACCOUNT_SID = "$(if ($Token) { $Sandbox.AccountSid })"; TWILIO_AUTH_TOKEN = $Token }
    Invoke-Command -Session $Session -ArgumentList $environment, $testedModulePath -ScriptBlock {
        param($Environment, $Modules)
        $Environment.Keys | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $Environment[$_]) }
        if (-not (Get-Module TwilioCalls)) {
            $env:PSModulePath = $Modules + [IO.Path]::PathSeparator + $env:PSModulePath
            Import-Module TwilioCalls
        }
    }
}
