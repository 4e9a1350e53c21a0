Describe 'Two builds, in two folders' {
    It 'make the same package, byte for byte' -Skip:(-not (Test-Path $PSScriptRoot/../../.git)) {
        $root = (Resolve-Path $PSScriptRoot/../..).Path
        $first = Get-Item $root/out/TwilioCalls.*.nupkg
        $copy = Join-Path $TestDrive 'elsewhere'
        git clone --quiet $root $copy
        # The work tree counts, with what is not committed yet.
        Push-Location $root
        try { $changed = git ls-files --modified --others --exclude-standard }
        finally { Pop-Location }
        foreach ($file in $changed) {
            $null = New-Item (Split-Path "$copy/$file") -ItemType Directory -Force
            if (Test-Path "$root/$file") { Copy-Item "$root/$file" "$copy/$file" } else { Remove-Item "$copy/$file" }
        }

        Push-Location $copy
        try {
            dotnet build src/TwilioCalls --configuration Release --nologo --verbosity quiet
            & ./packaging/New-Module.ps1 -Destination out/TwilioCalls
            $second = & ./packaging/New-Package.ps1 -ModulePath out/TwilioCalls -Destination out
        }
        finally { Pop-Location }

        $differing = foreach ($file in Get-ChildItem $copy/out/TwilioCalls -Recurse -File) {
            $other = $file.FullName.Replace($copy, $root)
            if ((Get-FileHash $file).Hash -ne (Get-FileHash $other).Hash) { $file.Name }
        }
        $differing | Should -BeNullOrEmpty
        (Get-FileHash $second).Hash | Should -Be (Get-FileHash $first).Hash
    }
}
