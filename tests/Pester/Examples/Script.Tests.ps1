BeforeDiscovery {
    $scripts = 'Export-CallCost', 'New-CallReport', 'Remove-OldCall', 'Start-CallList', 'Stop-StuckCall', 'Test-AnswerRate' | ForEach-Object { @{ Name = $_ } }
    $all = $scripts + @{ Name = 'Get-CallByDay' }
}

BeforeAll {
    . $PSScriptRoot/Invoke-Example.ps1
    . $PSScriptRoot/Get-SharedPart.ps1
}

Describe 'The example <Name>' -ForEach $all {
    BeforeAll {
        $path = Get-ExamplePath $Name
        $problems = $null
        $ast = [Management.Automation.Language.Parser]::ParseFile($path, [ref] $null, [ref] $problems)
    }

    It 'can be parsed, is ASCII, and short' {
        $problems | Should -BeNullOrEmpty
        [IO.File]::ReadAllBytes($path) | Where-Object { $_ -gt 127 } | Should -BeNullOrEmpty
        (Get-Content $path).Count | Should -BeLessThan 210
    }

    It 'keeps to the strictest mode' {
        $ast.EndBlock.Statements[0].ToString() | Should -Be 'Set-StrictMode -Version Latest'
    }

    It 'has help about itself, its exit codes, and each parameter' {
        $help = Get-Help $path
        $help.Synopsis | Should -Match '^[A-Z].+\.$'
        "$($help.Description.Text)" | Should -Match 'Exit codes: 0 .+ 2 '
        @($help.Examples.Example).Count | Should -BeGreaterOrEqual 2
        $help.Examples.Example | ForEach-Object {
            "$($_.Code)" | Should -BeLike "*$Name.ps1*"
            "$($_.Remarks.Text)".Trim() | Should -Not -BeNullOrEmpty
        }
        foreach ($parameter in $ast.ParamBlock.Parameters.Name.VariablePath.UserPath) {
            $described = Get-Help $path -Parameter $parameter
            "$($described.Description.Text)" | Should -Match '^[A-Z].+\.$' -Because "$parameter needs help"
        }
    }

    It 'has examples that name only its own parameters' {
        $own = (Get-Command $path).Parameters.Keys
        foreach ($example in (Get-Help $path).Examples.Example) {
            $line = $example.Code.Substring($example.Code.IndexOf("$Name.ps1"))
            $command = [scriptblock]::Create($line).Ast.Find({ $args[0] -is [Management.Automation.Language.CommandAst] }, $true)
            $command.CommandElements | Where-Object { $_ -is [Management.Automation.Language.CommandParameterAst] } |
                ForEach-Object { $_.ParameterName | Should -BeIn $own }
        }
    }
}

Describe 'The example <Name>, on a schedule' -ForEach $scripts {
    It 'connects, fails and exits with the same lines as Remove-OldCall' {
        $shared = Get-SharedPart (Get-ExamplePath 'Remove-OldCall')
        $own = Get-SharedPart (Get-ExamplePath $Name)
        foreach ($part in $shared.Keys) {
            $shared[$part] | Should -Not -BeNullOrEmpty -Because "$part is in every example"
            $own[$part] | Should -BeExactly $shared[$part] -Because "$part is the same in every example"
        }
    }

    It 'works in a shell of its own from the environment, and prints no secret; a wrong one is exit code 2' {
        $sandbox = Connect-TestSandbox
        $server = Start-SandboxServer $sandbox
        try {
            $run = Invoke-Scheduled $Name -With ($needed[$Name] + '-Verbose') -Environment (Get-Environment $server (Get-SandboxSecret AuthToken))
            $run.Errors | Should -BeNullOrEmpty
            $run.Code | Should -Be 0
            $sandbox.RequestCount | Should -BeGreaterThan 0
            $run.Text -replace '\s' | Should -BeLike "*$($sandbox.AccountSid)*"
            $run.Text -replace '\s' | Should -Not -BeLike "*$(Get-SandboxSecret AuthToken)*"

            Remove-Item (Join-Path $TestDrive 'needed.jsonl') -ErrorAction Ignore
            $run = Invoke-Scheduled $Name -With $needed[$Name] -Environment (Get-Environment $server 'not the token')
            $run.Code | Should -Be 2
            $run.Errors | Should -BeLike '*Checktheusernameandsecret*'
            $run.Text -replace '\s' | Should -Not -BeLike '*notthetoken*'
        }
        finally { Stop-SandboxServer $server }
    }

    It 'works on the account it is given, by -Context and by -Credential' {
        $sandbox = Connect-TestSandbox
        $context = Get-TwilioContext
        Disconnect-Twilio
        $arguments = @{ Context = $context }
        for ($i = 0; $i -lt $needed[$Name].Count; $i += 2) { $arguments[$needed[$Name][$i].Substring(1)] = $needed[$Name][$i + 1] }
        Remove-Item (Join-Path $TestDrive 'needed.jsonl') -ErrorAction Ignore
        (Invoke-Example $Name $arguments).Code | Should -Be 0
        $sandbox.RequestCount | Should -BeGreaterThan 0

        $sandbox = Connect-TestSandbox
        Disconnect-Twilio
        $server = Start-SandboxServer $sandbox
        try {
            $env:TWILIO_BASE_URI = $server.Address
            $arguments.Remove('Context')
            $arguments.Credential = [pscredential]::new($sandbox.AccountSid, (ConvertTo-SecureString (Get-SandboxSecret AuthToken) -AsPlainText -Force))
            Remove-Item (Join-Path $TestDrive 'needed.jsonl') -ErrorAction Ignore
            (Invoke-Example $Name $arguments).Code | Should -Be 0
            $sandbox.RequestCount | Should -BeGreaterThan 0
        }
        finally {
            $env:TWILIO_BASE_URI = $null
            Disconnect-Twilio
            Stop-SandboxServer $server
        }
    }
}

Describe 'The log of Stop-StuckCall' {
    It 'is written with the same lines as that of Remove-OldCall' {
        $shared = Get-SharedPart (Get-ExamplePath 'Remove-OldCall') -Log
        $own = Get-SharedPart (Get-ExamplePath 'Stop-StuckCall') -Log
        foreach ($part in $shared.Keys) {
            $shared[$part] | Should -Not -BeNullOrEmpty -Because "$part is in both examples"
            $own[$part] | Should -BeExactly $shared[$part] -Because "$part is the same in both examples"
        }
    }
}

Describe 'A shell without <Missing>' -ForEach @(
    @{ Missing = 'an account'; HasModule = $true; Message = '*There is no Twilio account*Connect-Twilio*TWILIO_ACCOUNT_SID*' }
    @{ Missing = 'the module'; HasModule = $false; Message = '*TwilioCalls*was not loaded*' }
) {
    BeforeAll {
        # One shell for all: most of the time is its start.
        $all = Join-Path $TestDrive 'Invoke-All.ps1'
        $needed | Export-Clixml (Join-Path $TestDrive 'needed.xml')
        Set-Content $all {
            param($Folder)
            $needed = Import-Clixml $PSScriptRoot/needed.xml
            $runs = @{}
            foreach ($name in $needed.Keys) {
                $with = @{}
                for ($i = 0; $i -lt $needed[$name].Count; $i += 2) { $with[$needed[$name][$i].Substring(1)] = $needed[$name][$i + 1] }
                $lines = & "$Folder/$name.ps1" @with 2>&1
                $runs[$name] = @{ Code = $LASTEXITCODE; Text = "$lines" }
            }
            [Console]::Out.Write((ConvertTo-Json $runs -Compress))
        }
        # PowerShell's own modules are found by it, too.
        $modules = $(if ($HasModule) { $testedModulePath } else { Join-Path $root 'examples' }) + [IO.Path]::PathSeparator + (Join-Path $PSHOME 'Modules')
        $shown = (Invoke-Scheduled $all -With (Join-Path $root 'examples') -Environment @{ PSModulePath = $modules }).Text
        $runs = $shown -replace '\r?\n' | ConvertFrom-Json
    }

    It 'cannot start <Name>: exit code 2, and why' -ForEach $scripts {
        $runs.$Name.Code | Should -Be 2
        $runs.$Name.Text | Should -BeLike $Message
    }
}
