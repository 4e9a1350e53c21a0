# What the tests themselves start.
Describe 'A process that is started' {
    BeforeAll {
        . $PSScriptRoot/../New-ProcessStart.ps1
        . $PSScriptRoot/../Get-ShellCommand.ps1
        . $PSScriptRoot/Invoke-FreshShell.ps1
        $echo = Join-Path $TestDrive 'echo.ps1'
        Set-Content $echo 'foreach ($one in $args) { [Console]::Out.WriteLine([Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($one))) }'
    }

    It 'is given its arguments as they are' {
        $arguments = 'plain', 'two words', 'C:\no\space\', 'C:\with space\', '\\', '\\ \', 'a "quoted" word', '"', '\"', 'end\\"', "tab`there", '$home', '%PATH%', "it's", '{"a":"b\\c"}'
        $start = New-ProcessStart (@(Get-ShellCommand) + '-File' + $echo + $arguments)
        $start.RedirectStandardOutput = $true
        $process = [Diagnostics.Process]::Start($start)
        $lines = $process.StandardOutput.ReadToEnd() -split '\r?\n' | Where-Object { $_ }
        $process.WaitForExit()
        $lines | ForEach-Object { [Text.Encoding]::UTF8.GetString([Convert]::FromBase64String($_)) } | Should -BeExactly $arguments
    }

    It 'has an empty argument between others' {
        (New-ProcessStart 'program', 'a', '', 'b').Arguments | Should -Be 'a "" b'
    }

    It 'runs a command with quotation marks, and goes on after a line of its error stream' {
        $ErrorActionPreference = 'Stop'
        $lines = Invoke-FreshShell '[Console]::Error.WriteLine("no harm"); "quoted ""twice"" \"; ''{"a":"b c"}''; exit 3' 2>&1
        $LASTEXITCODE | Should -Be 3
        $lines | ForEach-Object { "$_" } | Where-Object { $_ -ne 'no harm' } | Should -Be 'quoted "twice" \', '{"a":"b c"}'
        "$lines" | Should -BeLike '*no harm*'
    }

    # PowerShell 7 runs the build, and only there is a program of this name that can be written as a script.
    It 'has PSModulePath of its own if it is <Name>: <Removed>' -Skip:$IsWindows -ForEach @(
        @{ Name = 'powershell.exe'; Removed = $true }, @{ Name = 'another'; Removed = $false }
    ) {
        $program = Join-Path $TestDrive $Name
        Set-Content $program "#!/bin/sh`nprintf %s `"`$PSModulePath`" > '$TestDrive/path.txt'`nexit 7"
        chmod +x $program
        & $PSScriptRoot/../Invoke-WithLimit.ps1 -Program $program -Argument 'x y' -Limit 00:01:00 -DumpPath (Join-Path $TestDrive dump) | Should -Be 7
        ([IO.File]::ReadAllText("$TestDrive/path.txt") -eq '') | Should -Be $Removed
    }
}
