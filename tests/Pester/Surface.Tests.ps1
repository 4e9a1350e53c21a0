# Scripts of others name these: a change is meant, and told.
Describe 'docs/surface.md' {
    BeforeAll {
        . $PSScriptRoot/Find-TestedModule.ps1
        . $PSScriptRoot/Invoke-FreshShell.ps1
        $root = (Resolve-Path $PSScriptRoot/../..).Path
        $export = {
            param($Destination, $Changelog = "$root/CHANGELOG.md")
            Invoke-FreshShell ". '$PSScriptRoot/Set-OutputRendering.ps1'; Set-OutputRendering PlainText; & '$root/docs/Export-Surface.ps1' -ModulePath '$testedManifest' -Destination '$Destination' -Changelog '$Changelog'" 2>&1
        }
        $page = Get-Content $root/docs/surface.md -Raw
    }

    It 'says what a script can name of the module, as it was written: run build.ps1 Surface, and name in CHANGELOG.md what has changed' {
        $file = Join-Path $TestDrive 'surface.md'
        & $export $file | Should -BeNullOrEmpty
        Get-Content $file -Raw | Should -BeExactly $page
    }

    It 'does not change before CHANGELOG.md names <Name>' -ForEach @(
        @{ Name = '-Edge'; Pattern = '(?m)^\| `-Edge`.*\n' }
        @{ Name = '-PassThru'; Pattern = '(?<=(?m)^\| `-PassThru` \| `)SwitchParameter' }
        @{ Name = 'Trace-TwilioCall'; Pattern = '(?s)## Trace-TwilioCall.*?(?=\n## )' }
        @{ Name = 'Trace-TwilioCall'; Pattern = '(?<=## Trace-TwilioCall\n\nWrites `)TwilioCalls' }
        @{ Name = 'TwilioCalls.CallTrace'; Pattern = '(?s)## TwilioCalls.CallTrace.*?(?=\n## )' }
        @{ Name = 'ShownCause'; Pattern = '(?m)^\| `ShownCause`.*\n' }
        @{ Name = 'TwilioCalls.ReportExists'; Pattern = '(?m)^- `TwilioCalls.ReportExists`\n' }
    ) {
        $file, $changelog = 'changed.md', 'CHANGELOG.md' | ForEach-Object { Join-Path $TestDrive $_ }
        $before = $page -replace $Pattern
        $before | Should -Not -BeExactly $page
        Set-Content $file $before -NoNewline
        # Only the newest section counts.
        Set-Content $changelog "# Changelog`n`n## Unreleased`n`n- Other.`n`n## 0.1.0`n`n- ``$Name``"
        # A shell breaks its lines where it likes.
        (& $export $file $changelog) -join '' -replace '[\s|]' | Should -BeLike "*haschanged:name${Name}inthefirstsection*"
        Get-Content $file -Raw | Should -BeExactly $before

        Set-Content $changelog "# Changelog`n`n## Unreleased`n`n- ``$Name`` is new.`n"
        & $export $file $changelog | Should -BeNullOrEmpty
        Get-Content $file -Raw | Should -BeExactly $page
    }

    It 'does not pass over what was taken away' {
        $file, $changelog = 'more.md', 'CHANGELOG.md' | ForEach-Object { Join-Path $TestDrive $_ }
        Set-Content $file ($page -replace '(?=\n- `TwilioCalls\.ReportExists`)', "`n- ``TwilioCalls.Gone``") -NoNewline
        Set-Content $changelog "# Changelog`n`n## Unreleased`n"
        (& $export $file $changelog) -join '' -replace '[\s|]' | Should -BeLike '*nameTwilioCalls.Goneinthefirstsection*'
    }
}
