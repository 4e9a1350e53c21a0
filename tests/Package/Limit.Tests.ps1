# It ends a part of the tests that hangs. What is killed here is made of a shell of Unix, which is no process of .NET, and one of PowerShell in it.
Describe 'Invoke-WithLimit' -Skip:$IsWindows {
    BeforeAll {
        $root = (Resolve-Path $PSScriptRoot/../..).Path
        $dump = Join-Path $TestDrive 'dump'
        $process = Get-Process -Id $PID
        # As a .NET tool, PowerShell is a library that the host dotnet runs.
        $shell = @($process.Path) + $(if ($process.ProcessName -ne 'pwsh') { Join-Path $PSHOME 'pwsh.dll' })
        function Invoke-Limited([string] $Command, [timespan] $Limit) {
            & $root/tests/Invoke-WithLimit.ps1 -Program sh -Argument '-c', $Command -Limit $Limit -DumpPath $dump -WarningVariable script:said -WarningAction SilentlyContinue
        }
    }

    BeforeEach { Push-Location $root }

    AfterEach { Pop-Location }

    It 'gives the code of what ends in time, and makes no dump' {
        Invoke-Limited 'exit 3' '00:01:00' | Should -Be 3
        $said | Should -BeNullOrEmpty
        "$dump.*" | Should -Not -Exist
    }

    It 'ends what waits for ever with all that it started, after a dump of what is .NET' {
        # As build.ps1 has it.
        $PSNativeCommandUseErrorActionPreference = $true
        $pids = Join-Path $TestDrive 'pids'
        $wait = "'$($shell -join "' '")' -NoProfile -NonInteractive -Command '[Threading.ManualResetEvent]::new(`$false).WaitOne()'"

        Invoke-Limited "$wait & echo `$`$ `$! > '$pids'; wait" '00:00:02' | Should -Be 124

        $said | Should -BeLike '*did not end within 00:00:02*'
        $outer, $inner = (Get-Content $pids) -split ' '
        Get-Process -Id $outer -ErrorAction Ignore | Should -BeNullOrEmpty
        # The other was told to go, too, and may still be at it.
        $left = Get-Process -Id $inner -ErrorAction Ignore
        if ($left) { $left.WaitForExit([timespan]::FromMinutes(1)) | Should -BeTrue }
        (Get-Item "$dump.*").Name | Should -Be "dump.$inner.dmp"
    }
}
