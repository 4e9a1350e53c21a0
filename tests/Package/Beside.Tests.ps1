# Modules bring their own versions of the libraries that everybody uses. Whoever comes first must not break whoever comes second.
BeforeDiscovery {
    $libraries = @(
        @{ Library = 'System.Text.Json'; Type = 'System.Text.Json.JsonSerializer'; Version = '9.0.0' }
        @{ Library = 'System.Text.Json'; Type = 'System.Text.Json.JsonSerializer'; Version = '11.0.0'; IsPrivate = $true }
        @{ Library = 'Newtonsoft.Json'; Type = 'Newtonsoft.Json.JsonConvert'; Version = '13.0.3' }
        @{ Library = 'Polly.Core'; Type = 'Polly.ResiliencePipeline'; Version = '8.5.2' }
    )
}

Describe 'Beside a module with <Library> <Version>' -ForEach $libraries {
    BeforeAll {
        . $PSScriptRoot/Use-Profile.ps1
        $root = (Resolve-Path $PSScriptRoot/../..).Path
        $manifest = Join-Path $root 'out/TwilioCalls/TwilioCalls.psd1'
        $packages = Join-Path $root 'out/packages'
        # The newest build for the .NET that this shell runs on.
        $assembly = Get-Item (Join-Path $packages $Library.ToLowerInvariant() $Version 'lib/net*.0' "$Library.dll") | Sort-Object {
            [int] ($_.Directory.Name -replace '\D*(\d+)\.0', '$1') } | Where-Object {
            $_.Directory.Name -match '^net(\d+)\.0$' -and [int] $Matches[1] -le [Environment]::Version.Major } | Select-Object -Last 1
        # A module of the plainest kind: its manifest loads the library, and a function calls it. A library that is newer than
        # PowerShell's own can only be loaded in a context of its own.
        $other = Join-Path $TestDrive "Other.$Library"
        $null = New-Item $other -ItemType Directory
        Copy-Item $assembly $other
        if ($IsPrivate) {
            Set-Content "$other/Other.psm1" "
                `$assembly = [Runtime.Loader.AssemblyLoadContext]::new('other').LoadFromAssemblyPath(`"`$PSScriptRoot/$Library.dll`")
                function Get-Other { `$assembly.GetType('$Type').Assembly.GetName().Name }"
            New-ModuleManifest "$other/Other.psd1" -RootModule Other.psm1
        }
        else {
            Set-Content "$other/Other.psm1" "function Get-Other { [$Type].Assembly.GetName().Name }"
            New-ModuleManifest "$other/Other.psd1" -RootModule Other.psm1 -RequiredAssemblies "$Library.dll"
        }
        $use = 'Connect-Twilio -Sandbox -WarningAction SilentlyContinue
            (Get-TwilioCall -PageSize 7 -First 20).Count
            (New-TwilioCall -To +14155550123 -From +14155550199 -Twiml "<Response/>").Status'
    }

    It 'works when it comes first' {
        Invoke-ProfileShell (Join-Path $TestDrive home) "Import-Module '$manifest'; $use; Import-Module '$other/Other.psd1'; $use; Get-Other" |
            Should -Be '20', 'queued', '20', 'queued', $Library
    }

    It 'works when it comes second, and so does the other' {
        Invoke-ProfileShell (Join-Path $TestDrive home) "Import-Module '$other/Other.psd1'; Import-Module '$manifest'; $use; Get-Other" |
            Should -Be '20', 'queued', $Library
    }
}
