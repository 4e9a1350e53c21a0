# Scripts of others name these: a change is meant, and told.
Describe 'docs/surface.md' {
    BeforeAll {
        . $PSScriptRoot/Find-TestedModule.ps1
        . $PSScriptRoot/Invoke-FreshShell.ps1
        $root = (Resolve-Path $PSScriptRoot/../..).Path
        $export = { param($Destination) Invoke-FreshShell ". '$PSScriptRoot/Set-OutputRendering.ps1'; Set-OutputRendering PlainText; & '$root/docs/Export-Surface.ps1' -ModulePath '$testedManifest' -Destination '$Destination'" 2>&1 }
    }

    It 'says what a script can name of the module: run build.ps1 Surface, and say in CHANGELOG.md what has changed' {
        $file = Join-Path $TestDrive 'surface.md'
        & $export $file | Should -BeNullOrEmpty
        # The last line is about CHANGELOG.md.
        (Get-Content $file) -notlike '<!--*' | Should -BeExactly ((Get-Content $root/docs/surface.md) -notlike '<!--*')
    }

    It 'is as it was written, with the last line: a change by hand passes over CHANGELOG.md' {
        $page = Get-Content $root/docs/surface.md -Raw
        $file = Join-Path $TestDrive 'same.md'
        Set-Content $file $page -NoNewline
        & $export $file | Should -BeNullOrEmpty
        Get-Content $file -Raw | Should -BeExactly $page
    }

    It 'is written again where its last line is that of another' {
        $file = Join-Path $TestDrive 'forged.md'
        (Get-Content $root/docs/surface.md -Raw) -replace '(?<=last changed: )\w+', '0123456789ABCDEF' | Set-Content $file -NoNewline
        & $export $file | Should -BeNullOrEmpty
        Get-Content $file -Raw | Should -Not -Match '0123456789ABCDEF'
    }

    It 'does not change before CHANGELOG.md says so' {
        $file = Join-Path $TestDrive 'changed.md'
        $hash = (Get-FileHash $root/CHANGELOG.md).Hash.Substring(0, 16)
        Set-Content $file "other`n<!-- $hash -->"
        # A shell breaks its lines where it likes.
        (& $export $file) -join '' -replace '[\s|]' | Should -BeLike '*saysoinCHANGELOG.mdfirst*'
        Get-Content $file -First 1 | Should -Be 'other'
    }
}
