BeforeDiscovery {
    $foreign = Get-Content $PSScriptRoot/../../packaging/contents.txt | Where-Object { $_ -match '^bin/.*/(?!TwilioCalls)([^/]+)\.dll$' } |
        ForEach-Object { @{ File = $_; Name = [IO.Path]::GetFileNameWithoutExtension($_) } }
    # What is in assemblies of the module, and by what text it is found there.
    $embedded = @(
        @{ Package = 'pkg:npm/chart.js'; Licence = 'MIT'; In = 'TwilioCalls.Statistics'; Sign = 'Chart.js v{0}' }
        @{ Package = 'pkg:npm/%40kurkle/color'; Licence = 'MIT'; In = 'TwilioCalls.Statistics'; Sign = '@kurkle/color v{0}' }
        @{ Package = 'pkg:nuget/libphonenumber-csharp'; Licence = 'Apache-2.0'; In = 'TwilioCalls.Client'; Sign = 'TwilioCalls.NumberPlaces' }
    )
    $own = Get-Content $PSScriptRoot/../../packaging/contents.txt | Where-Object { $_ -like 'bin/*/TwilioCalls*.dll' } | ForEach-Object { @{ File = $_ } }
}

BeforeAll {
    $root = (Resolve-Path $PSScriptRoot/../..).Path
    $package = @(Get-Item $root/out/TwilioCalls.*.nupkg)
    $module = Join-Path $TestDrive 'module'
    [IO.Compression.ZipFile]::ExtractToDirectory($package[0], $module)
    $manifest = Import-PowerShellDataFile $module/TwilioCalls.psd1
    $gallery = $manifest.PrivateData.PSData
    $version = & $root/packaging/Get-PackageVersion.ps1 $manifest
    $sbom = Get-Content $module/sbom.cdx.json -Raw | ConvertFrom-Json
    $notices, $licences = (Get-Content $module/THIRD-PARTY-NOTICES.txt -Raw) -split '(?m)^-{20,}\r?$'
    # Of what the notices name: some with their version, some together, as System.*.
    $named = [regex]::Matches($notices, '(?<name>@?[A-Za-z][\w./-]*) (?<version>\d+\.\d+\.\d+)|(?<name>[A-Za-z.]+\.\*)') | ForEach-Object {
        [pscustomobject]@{ Name = $_.Groups['name'].Value; Version = $_.Groups['version'].Value }
    }
    function Get-PackageName($Component) { $Component.purl -replace '@[^@]*$' }
    function Get-FullName($Component) { ($Component.PSObject.Properties['group'].Value, $Component.name | Where-Object { $_ }) -join '/' }
    function Test-Named($Component, $Name) { (Get-FullName $Component) -like $Name.Name -and $Name.Version -in '', $Component.version }
}

Describe 'The package' {
    It 'is one, named after the version of the manifest' {
        $package.Name | Should -Be "TwilioCalls.$version.nupkg"
    }

    It 'holds the files of packaging/contents.txt, and nothing else' {
        # What the package needs for itself; an installation leaves it out.
        $own = '*.nuspec', '_rels/*', '?Content_Types?.xml', 'package/*'
        $files = (Get-ChildItem $module -Recurse -File).FullName | ForEach-Object { [IO.Path]::GetRelativePath($module, $_).Replace('\', '/') } |
            Where-Object { $name = $_; -not ($own | Where-Object { $name -like $_ }) }
        $files | Sort-Object -Culture '' | Should -BeExactly (Get-Content $root/packaging/contents.txt | Sort-Object -Culture '')
    }

    It 'is smaller than 2.5 MB' {
        $package[0].Length | Should -BeLessThan 2.5MB
    }

    It 'names the package of <Name> in its list of ingredients' -ForEach $foreign {
        $component = $sbom.components | Where-Object name -EQ $Name
        $component.purl | Should -BeLike "pkg:nuget/$Name@*"
        $component.licenses.license.id | Should -Be 'MIT'
        $component.hashes.content | Should -Match '^[0-9A-F]{128}$'
        $file = [Diagnostics.FileVersionInfo]::GetVersionInfo((Join-Path $module $File))
        ($file.ProductVersion -replace '\+.*') | Should -Be $component.version
    }

    It 'names <Package>, which is in <In>.dll, in its list of ingredients' -ForEach $embedded {
        $component = $sbom.components | Where-Object { (Get-PackageName $_) -eq $Package }
        $component.licenses.license.id | Should -Be $Licence
        $component.evidence.occurrences.location | Should -Be "bin/Core/$In.dll", "bin/Desktop/$In.dll"
        foreach ($file in $component.evidence.occurrences.location) {
            $found = [Text.Encoding]::Latin1.GetString([IO.File]::ReadAllBytes("$module/$file")).Contains($Sign -f $component.version)
            $found | Should -BeTrue -Because "$file has $Sign in version $($component.version)"
        }
        $itself = $sbom.metadata.component.'bom-ref'
        $sbom.dependencies.ref | Should -Contain $component.purl
        ($sbom.dependencies | Where-Object ref -EQ $itself).dependsOn | Should -Contain $component.purl
    }

    It 'has in its notices each ingredient, in its version and with its licence' {
        $missing = $sbom.components | Where-Object { $component = $_; -not ($named | Where-Object { Test-Named $component $_ }) }
        $missing.purl | Should -BeNullOrEmpty
        foreach ($licence in $sbom.components.licenses.license.id | Sort-Object -Unique) {
            $title = @{ 'MIT' = 'MIT License'; 'Apache-2.0' = 'Apache License\r?\n\s+Version 2\.0' }[$licence]
            $title | Should -Not -BeNullOrEmpty -Because "$licence is among the licences"
            @($licences) -match "^\s*$title" | Should -HaveCount 1
        }
    }

    It 'has in its notices nothing that is no ingredient' {
        $named.Count | Should -BeGreaterThan 4
        $strange = $named | Where-Object { $name = $_; -not ($sbom.components | Where-Object { Test-Named $_ $name }) }
        $strange.Name | Should -BeNullOrEmpty
    }

    It 'has no ingredient that does not ship' -ForEach @{ Known = $embedded.Package } {
        $sbom.bomFormat | Should -Be 'CycloneDX'
        $sbom.metadata.component.name, $sbom.metadata.component.version | Should -Be 'TwilioCalls', $version
        # Those that are in assemblies of the module have a test of their own.
        $assemblies = $sbom.components | Where-Object { (Get-PackageName $_) -notin $known }
        foreach ($component in $assemblies) { "$module/bin/Desktop/$($component.name).dll" | Should -Exist }
    }

    It 'tells a debugger where the source of <File> is, and nothing of the machine that built it' -ForEach $own {
        $stream = [IO.File]::OpenRead((Join-Path $module $File))
        $portable = [Reflection.PortableExecutable.PEReader]::new($stream)
        try {
            $entry = $portable.ReadDebugDirectory() | Where-Object Type -EQ 'EmbeddedPortablePdb'
            $symbols = $portable.ReadEmbeddedPortablePdbDebugDirectoryData($entry).GetMetadataReader()
            $links = foreach ($handle in $symbols.CustomDebugInformation) {
                $information = $symbols.GetCustomDebugInformation($handle)
                # Source Link, as the portable PDB format numbers it.
                if ($symbols.GetGuid($information.Kind) -eq 'cc110556-a091-4d38-9fec-25ab9a351a6a') {
                    [Text.Encoding]::UTF8.GetString($symbols.GetBlobBytes($information.Value))
                }
            }
            $documents = foreach ($handle in $symbols.Documents) { $symbols.GetString($symbols.GetDocument($handle).Name) }
        }
        finally { $portable.Dispose() }
        $documents | Where-Object { $_ -notlike '/_*/*' } | Should -BeNullOrEmpty
        if (Test-Path $root/.git) {
            $link = ($links | ConvertFrom-Json).documents
            $link.'/_/*' | Should -Match "^https://raw\.githubusercontent\.com/[^/]+/[^/]+/[0-9a-f]{40}/\*$"
        }
    }
}

Describe 'The page in the gallery' {
    It 'has a manifest without an error or a warning' {
        # Elsewhere than under its own name, the manifest of a package could not be tested.
        $named = (New-Item $TestDrive/TwilioCalls -ItemType Directory).FullName
        Copy-Item $module/* $named -Recurse
        Test-ModuleManifest $named/TwilioCalls.psd1 -WarningVariable warnings -ErrorAction Stop | Should -Not -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
    }

    It 'has project, licence and icon, with the same addresses in manifest and package' {
        $nuspec = ([xml](Get-Content $module/TwilioCalls.nuspec -Raw)).package.metadata
        $nuspec.projectUrl | Should -Be $gallery.ProjectUri
        $nuspec.licenseUrl | Should -Be $gallery.LicenseUri
        $nuspec.iconUrl | Should -Be $gallery.IconUri
        $nuspec.releaseNotes | Should -Be $gallery.ReleaseNotes
        $nuspec.version | Should -Be $version
        $nuspec.description | Should -Be $manifest.Description
        foreach ($tag in $gallery.Tags) { $nuspec.tags -split ' ' | Should -Contain $tag }
    }

    It 'leads to files that are in the repository' {
        foreach ($address in $gallery.LicenseUri, $gallery.IconUri) {
            $address | Should -Match '^https://(github\.com|raw\.githubusercontent\.com)/twiliocalls/twiliocalls/(blob/)?main/'
            Join-Path $root ($address -replace '^.*?/main/') | Should -Exist
        }
        $gallery.ProjectUri | Should -BeExactly ([xml](Get-Content $root/Directory.Build.props -Raw)).SelectSingleNode('//RepositoryUrl').InnerText
    }

    It 'has an icon of 128 pixels, and the drawing that it was made of' {
        $bytes = [IO.File]::ReadAllBytes((Join-Path $root docs/images/icon.png))
        $bytes[16..23] | Should -Be 0, 0, 0, 128, 0, 0, 0, 128
        ([xml](Get-Content $root/docs/images/icon.svg -Raw)).svg.viewBox | Should -Be '0 0 128 128'
    }

    It 'has the section of the changelog as release notes, within what the gallery takes' {
        $gallery.ReleaseNotes | Should -BeExactly (& $root/packaging/Get-ReleaseNotes.ps1 $version)
        $gallery.ReleaseNotes.Length | Should -BeLessThan 35000
        { & $root/packaging/Get-ReleaseNotes.ps1 '99.0.0' } | Should -Throw '*no heading*99.0.0*'
    }

    It 'has the version of the manifest on each assembly' {
        foreach ($file in Get-Item $module/bin/*/TwilioCalls*.dll) {
            [Reflection.AssemblyName]::GetAssemblyName($file).Version.ToString(3) | Should -Be $manifest.ModuleVersion
            [Diagnostics.FileVersionInfo]::GetVersionInfo($file).ProductVersion -replace '\+.*' | Should -Be $version
        }
        (Import-PowerShellDataFile $module/TwilioCalls.Types.psd1).ModuleVersion | Should -Be $manifest.ModuleVersion
    }

    It 'can have a prerelease label' {
        $preview = Join-Path $TestDrive 'preview/TwilioCalls'
        $null = New-Item $preview -ItemType Directory
        Copy-Item $module/* $preview -Recurse -Exclude *.nuspec, _rels, package, '?Content_Types?.xml'
        $text = Get-Content $preview/TwilioCalls.psd1 -Raw
        [IO.File]::WriteAllText("$preview/TwilioCalls.psd1", ($text -replace "(?m)(Prerelease *= )''", "`$1'preview1'"))
        $package = & $root/packaging/New-Package.ps1 -ModulePath $preview -Destination $TestDrive/preview/out
        Split-Path $package -Leaf | Should -Be "TwilioCalls.$($manifest.ModuleVersion)-preview1.nupkg"
    }
}
