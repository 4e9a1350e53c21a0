# What people do with a module in one session.
Describe 'In one session, the module' {
    BeforeAll {
        . $PSScriptRoot/Use-Profile.ps1
        $root = (Resolve-Path $PSScriptRoot/../..).Path
        $manifest = Join-Path $root 'out/TwilioCalls/TwilioCalls.psd1'
        $copy = Join-Path $TestDrive 'copy/TwilioCalls/TwilioCalls.psd1'
        Copy-Item $root/out/TwilioCalls (Split-Path $copy) -Recurse
        $null = & $PSScriptRoot/New-OtherVersion.ps1 -Version 99.0.0 -Destination $TestDrive/later
        $later = Join-Path $TestDrive 'later/TwilioCalls/TwilioCalls.psd1'
        $use = 'Connect-Twilio -Sandbox -WarningAction SilentlyContinue
            $call = Get-TwilioCall -Status completed -First 1
            $call.DurationTime.GetType().Name
            ($call | Out-String) -like "*completed*"'
        function Invoke-Session([string] $Command) { Invoke-ProfileShell (Join-Path $TestDrive home) $Command }
    }

    It 'can be imported again by force' {
        Invoke-Session "Import-Module '$manifest'; Import-Module '$manifest' -Force; $use; @(Get-Module TwilioCalls).Count" | Should -Be 'TimeSpan', 'True', '1'
    }

    It 'can be removed and imported again' {
        Invoke-Session "
            Import-Module '$manifest'; Remove-Module TwilioCalls
            @(Get-Command *-Twilio*).Count
            Import-Module '$manifest'; $use" | Should -Be '0', 'TimeSpan', 'True'
    }

    # Whoever removes the first of two copies takes its commands from the session, also those of the second: so does PowerShell
    # with each binary module.
    It 'can be imported from two paths, and either copy removed' {
        Invoke-Session "
            Import-Module '$manifest'; Import-Module '$copy'; $use
            Get-Module TwilioCalls | Where-Object Path -Like '*copy*' | Remove-Module; $use
            Import-Module '$copy'; Get-Module TwilioCalls | Where-Object Path -NotLike '*copy*' | Remove-Module
            Import-Module '$copy' -Force; $use" | Should -Be 'TimeSpan', 'True', 'TimeSpan', 'True', 'TimeSpan', 'True'
    }

    It 'can be imported by another module that has a copy of its own' {
        Invoke-Session "
            Import-Module '$manifest'
            New-Module { Import-Module '$copy'; function Get-Own { (Get-TwilioCall -Status completed -First 1).DurationTime.GetType().Name } } | Import-Module
            $use; Get-Own; Remove-Module TwilioCalls; Get-Own" | Should -Be 'TimeSpan', 'True', 'TimeSpan', 'TimeSpan'
    }

    It 'refuses another version of itself in one sentence, and goes on working' {
        $refusal = 'Another version of TwilioCalls was loaded in this session, and an assembly cannot be unloaded. Start a new session.'
        $lines = Invoke-Session "
            Import-Module '$manifest'
            try { Import-Module '$later' } catch { `"`$_`" }
            @(Get-Module TwilioCalls).Version.ToString()
            $use
            Remove-Module TwilioCalls
            try { Import-Module '$later' } catch { `"`$_`" }"
        $lines | Should -Be @(
            $refusal
            (Import-PowerShellDataFile $manifest).ModuleVersion, 'TimeSpan', 'True'
            $refusal)
    }

    # .NET Framework would load it beside the first. There is none here, but a context of its own does the same.
    It 'refuses to be the second version in the build for Windows PowerShell, too' {
        Invoke-Session "
            `$null = [Runtime.Loader.AssemblyLoadContext]::new('first').LoadFromAssemblyPath('$(Join-Path (Split-Path $later) bin/Desktop/TwilioCalls.dll)')
            try { Import-Module '$(Join-Path (Split-Path $manifest) bin/Desktop/TwilioCalls.dll)' } catch { `$_.Exception.GetType().Name }
            @(Get-Command *-Twilio*).Count" | Should -Be 'FileLoadException', '0'
    }
}
