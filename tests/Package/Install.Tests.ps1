# On Windows these would change the profile of whoever runs them: they run where nobody's is.
Describe 'The installed package' -Skip:($IsWindows -and -not $env:CI) {
    BeforeAll {
        . $PSScriptRoot/Use-Profile.ps1
        $root = (Resolve-Path $PSScriptRoot/../..).Path
        $package = (Get-Item $root/out/TwilioCalls.*.nupkg).FullName
        $version = & $root/packaging/Get-PackageVersion.ps1 (Import-PowerShellDataFile $root/out/TwilioCalls/TwilioCalls.psd1)
        $user = Join-Path $TestDrive 'home'
        $repository = (New-Item $TestDrive/repository -ItemType Directory).FullName
        $before = & $PSScriptRoot/New-OtherVersion.ps1 -Version 0.0.1 -Destination $TestDrive/before
        $null = Invoke-ProfileShell $user "
            Register-PSResourceRepository TwilioCallsTest -Uri '$repository' -Trusted
            '$before', '$package' | ForEach-Object { Publish-PSResource -NupkgPath `$_ -Repository TwilioCallsTest }"
        function Invoke-User([string] $Command) { Invoke-ProfileShell $user $Command }
        $sandbox = 'Connect-Twilio -Sandbox -WarningAction SilentlyContinue'
        $installed = '(Get-InstalledPSResource TwilioCalls | Sort-Object { [version] $_.Version }).ForEach({ "$($_.Version)$(if ($_.Prerelease) { "-$($_.Prerelease)" })" })'
    }

    AfterAll {
        Invoke-User 'Get-InstalledPSResource TwilioCalls -ErrorAction Ignore | Uninstall-PSResource; Unregister-PSResourceRepository TwilioCallsTest'
    }

    It 'is found with its description and its page, and installed in the version that is asked for' {
        Invoke-User "
            `$found = Find-PSResource TwilioCalls -Repository TwilioCallsTest -Prerelease
            `$found.ProjectUri, `$found.LicenseUri, `$found.IconUri | ForEach-Object AbsoluteUri
            Install-PSResource TwilioCalls -Repository TwilioCallsTest -Version 0.0.1
            $installed" | Should -Be @(
            'https://github.com/twiliocalls/twiliocalls'
            'https://github.com/twiliocalls/twiliocalls/blob/main/LICENSE'
            'https://raw.githubusercontent.com/twiliocalls/twiliocalls/main/docs/images/icon.png'
            '0.0.1')
    }

    It 'takes the place of the version before when it is updated, which stays beside it' {
        Invoke-User "Update-PSResource TwilioCalls -Repository TwilioCallsTest -Prerelease; $installed" | Should -Be '0.0.1', $version
    }

    It 'is loaded by the first command that is used, and is the newest version' {
        Invoke-User "$sandbox; (Get-TwilioCall -First 3).Count; (Get-Module TwilioCalls).Version.ToString()" | Should -Be '3', ($version -replace '-.*')
    }

    It 'is loaded by its name, or in the version that is asked for' {
        Invoke-User "(Import-Module TwilioCalls -PassThru).Version.ToString()" | Should -Be ($version -replace '-.*')
        Invoke-User "
            Import-Module TwilioCalls -RequiredVersion 0.0.1
            $sandbox
            (Get-TwilioCall -First 3).Count
            (Get-Command Get-TwilioCall).ImplementingType.Assembly.GetName().Version.ToString()" | Should -Be '3', '0.0.1.0'
    }

    It 'has its help in the shell that has not loaded it yet' {
        Invoke-User "(Get-Help New-TwilioCall).Synopsis; (Get-Help about_TwilioCalls | Out-String).Length -gt 1000" | Should -Be @(
            (Get-Help (Import-Module $root/out/TwilioCalls/TwilioCalls.psd1 -PassThru).ExportedCommands['New-TwilioCall']).Synopsis, 'True')
    }

    It 'works in parallel runspaces, thread jobs and jobs' {
        Invoke-User "
            $sandbox
            1..4 | ForEach-Object -Parallel { (Get-TwilioCall -First 2).Count }
            Start-ThreadJob { (Get-TwilioCall -First 2 | Select-Object -First 1).GetType().FullName } | Receive-Job -Wait
            `$call = Start-Job { $sandbox; Get-TwilioCall -Status completed -First 1 } | Receive-Job -Wait
            `$call.PSTypeNames[0]
            (`$call | Out-String) -like '*completed*'" |
            Should -Be '2', '2', '2', '2', 'TwilioCalls.Call', 'Deserialized.TwilioCalls.Call', 'True'
    }

    It 'can be removed version by version, and then nothing is left' {
        Invoke-User "Uninstall-PSResource TwilioCalls -Version 0.0.1; $installed" | Should -Be $version
        Invoke-User "
            `$folder = (Get-Module TwilioCalls -ListAvailable).ModuleBase
            Get-InstalledPSResource TwilioCalls | Uninstall-PSResource
            @(Get-Module TwilioCalls -ListAvailable).Count
            Test-Path `$folder" | Should -Be '0', 'False'
    }
}
