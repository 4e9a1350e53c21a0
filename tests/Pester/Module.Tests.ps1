BeforeDiscovery {
    . $PSScriptRoot/Find-TestedModule.ps1
    $module = $testedModule
    $plain = Get-ChildItem $module -Recurse -Include *.psd1, *.psm1, *.ps1xml | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
    $assemblies = Get-ChildItem (Join-Path $module 'bin/Desktop/*.dll') | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
}

Describe 'The built module' {
    BeforeAll {
        . $PSScriptRoot/Invoke-FreshShell.ps1
        . $PSScriptRoot/Find-TestedModule.ps1
        $module = $testedModule
        $manifest = $testedManifest
    }

    It 'is the one that every test here takes, by way of one file' {
        # Written so that this file does not name the folder itself. Its parent would do to find the module by its name.
        Get-ChildItem $PSScriptRoot -Recurse -Filter *.ps1 | Where-Object Name -NE Find-TestedModule.ps1 |
            Select-String ('/out/' + 'TwilioCalls'), ('\.\./' + 'out[''"]') | ForEach-Object Path | Should -BeNullOrEmpty
    }

    It 'has a manifest that PowerShell accepts' {
        (Test-ModuleManifest $manifest).Name | Should -Be 'TwilioCalls'
    }

    It 'exports the cmdlets that its manifest names, and nothing else' {
        $exported = Invoke-FreshShell "(Import-Module '$manifest' -PassThru).ExportedCommands.Keys"
        $exported | Sort-Object | Should -Be ((Import-PowerShellDataFile $manifest).CmdletsToExport | Sort-Object)
    }

    It 'still exports them after it is imported again by force' {
        Invoke-FreshShell "Import-Module '$manifest'; (Import-Module '$manifest' -Force -PassThru).ExportedCommands.Count" |
            Should -Be (Import-PowerShellDataFile $manifest).CmdletsToExport.Count
    }

    # Windows PowerShell loads the other build, with what .NET Framework lacks.
    It 'loads no assembly into PowerShell 7 but its own' -Skip:($PSEdition -eq 'Desktop') {
        $loaded = Invoke-FreshShell "
            `$before = [AppDomain]::CurrentDomain.GetAssemblies().Location
            Import-Module '$manifest'
            Connect-Twilio -Sandbox -WarningAction SilentlyContinue
            `$null = Get-TwilioCall
            [AppDomain]::CurrentDomain.GetAssemblies().Location | Where-Object { `$_ -and `$_ -notin `$before -and -not `$_.StartsWith(`$PSHOME) }"
        $framework = Split-Path ([object].Assembly.Location)
        $foreign = $loaded | Where-Object { -not $_.StartsWith($framework) }
        $foreign | Should -Not -BeNullOrEmpty
        $foreign | Split-Path | Sort-Object -Unique | Should -Be (Join-Path $module 'bin/Core')
    }

    # There is no Windows PowerShell here; its build at least runs, on another runtime than its own.
    It 'does the main job with the build for Windows PowerShell 5.1, too' {
        $dll = Join-Path $module 'bin/Desktop/TwilioCalls.dll'
        $lines = Invoke-FreshShell "
            `$ErrorActionPreference = 'Stop'
            `$WarningPreference = 'SilentlyContinue'
            Import-Module '$dll'
            `$sandbox = (Connect-Twilio -Sandbox -PassThru -WarningAction SilentlyContinue).Sandbox
            (Get-TwilioCall -PageSize 7).Count -gt 200
            (Get-TwilioCall | Measure-TwilioCall Country -TimeZone Europe/Berlin).Group -contains 'US'
            `$call = New-TwilioCall -To +14155550123 -From +14155550199 -Twiml '<Response/>' -Timeout 20
            (`$call | Wait-TwilioCall).Status
            (Get-TwilioCall -Status in-progress | Set-TwilioCall -Status completed).Status | Sort-Object -Unique
            Get-TwilioCall -Status busy | Remove-TwilioCall
            @(Get-TwilioCall -Status busy).Count
            `$sandbox.Faults.Next('Create', [TwilioCalls.Sandbox.Faults.Fault]::ConnectionReset('After'), 1)
            try { New-TwilioCall -To +14155550124 -From +14155550199 -Twiml '<Response/>' } catch { `$_.FullyQualifiedErrorId }
            `$sandbox.Faults.Next('Create', [TwilioCalls.Sandbox.Faults.Fault]::ConnectionRefused(), 1)
            (New-TwilioCall -To +14155550125 -From +14155550199 -Twiml '<Response/>').Status
            [Text.Json.JsonSerializer].Assembly.GetName().Version.Major"
        $lines | Should -Be 'True', 'True', 'completed', 'completed', '0',
            'TwilioCalls.CallOutcomeUnknown,TwilioCalls.Commands.NewTwilioCallCommand', 'queued', '10'
    }

    It 'has only ASCII in <Name>' -ForEach $plain {
        [IO.File]::ReadAllBytes($Path) | Where-Object { $_ -gt 127 } | Should -BeNullOrEmpty
    }

    # Windows PowerShell 5.1 cannot redirect versions for a module, so each reference must be met exactly. It has nothing to read
    # them with; the files are the same wherever they are read.
    It 'ships for Windows PowerShell 5.1 each assembly that <Name> asks for, in that very version' -Skip:($PSEdition -eq 'Desktop') -ForEach $assemblies {
        $shipped = @{}
        Get-ChildItem (Join-Path $module 'bin/Desktop/*.dll') | ForEach-Object {
            $name = [Reflection.AssemblyName]::GetAssemblyName($_.FullName)
            $shipped[$name.Name] = $name.Version
        }

        $stream = [IO.File]::OpenRead($Path)
        $file = [Reflection.PortableExecutable.PEReader]::new($stream)
        $metadata = [Reflection.Metadata.PEReaderExtensions]::GetMetadataReader($file)
        $wanted = foreach ($handle in $metadata.AssemblyReferences) {
            $reference = $metadata.GetAssemblyReference($handle)
            [pscustomobject]@{ Name = $metadata.GetString($reference.Name); Version = $reference.Version }
        }
        $file.Dispose()
        $stream.Dispose()

        # .NET Framework 4.7.2 and Windows PowerShell bring these.
        $framework = 'netstandard', 'mscorlib', 'System', 'System.Core', 'System.Numerics', 'System.Management.Automation',
            'System.Net.Http', 'System.Runtime.Serialization', 'System.Xml', 'System.Data'
        $wanted | Should -Not -BeNullOrEmpty
        foreach ($one in $wanted | Where-Object Name -NotIn $framework) {
            $shipped[$one.Name] | Should -Be $one.Version -Because "$Name asks for $($one.Name) $($one.Version)"
        }
    }
}
