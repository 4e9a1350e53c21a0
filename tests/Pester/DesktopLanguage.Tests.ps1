# Windows PowerShell 5.1 reads these files, the tests too, and knows an older language. The examples are held to it by Examples/Script.Tests.ps1.
BeforeDiscovery {
    . $PSScriptRoot/Find-TestedModule.ps1
    $scripts = Get-Item $testedModule/*.psd1, $testedModule/*.psm1, $PSScriptRoot/../../examples/Demo.ps1 | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
    # What looks for newer syntax names it.
    $tests = Get-ChildItem $PSScriptRoot -Recurse -Filter *.ps1 | Where-Object Name -NE 'Find-NewSyntax.ps1' | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
    $markup = Get-Item $testedModule/*.ps1xml | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
}

Describe 'For Windows PowerShell 5.1' {
    BeforeAll { . $PSScriptRoot/Examples/Find-NewSyntax.ps1 }

    It '<Name> can be parsed, and has nothing that is newer' -ForEach $scripts {
        $problems = $null
        $ast = [Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $problems)
        $problems | Should -BeNullOrEmpty
        Find-NewSyntax $ast | Should -BeNullOrEmpty
        # Variables and types that 5.1 lacks.
        $ast.ToString() | Should -Not -Match '\$Is(Windows|Linux|MacOS|CoreCLR)\b|\$PSStyle\b|\[(semver|ordered\[)'
    }

    It 'the test file <Name> has nothing that is newer' -ForEach $tests {
        Find-NewSyntax ([Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $null)) | Should -BeNullOrEmpty
    }

    It '<Name> has no script, and no element that is newer' -ForEach $markup {
        $xml = [xml] (Get-Content $Path -Raw)
        $xml.SelectNodes('//ScriptBlock | //ScriptProperty | //ScriptMethod') | Should -BeNullOrEmpty
        $newer = 'CustomControlName', 'DefaultSettings'
        $xml.SelectNodes('//*') | Where-Object LocalName -In $newer | Should -BeNullOrEmpty
    }
}
