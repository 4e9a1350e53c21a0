BeforeDiscovery {
    Import-Module $PSScriptRoot/../../docs/HelpPage.psm1 -Force

    function Get-AllCode([object] $Section) {
        Get-HelpCode $Section powershell
        $Section.Sections | ForEach-Object { Get-AllCode $_ }
    }

    # An example that is there for its error says so.
    function Get-ExpectedError([object] $Section) {
        [regex]::Matches((Get-HelpText $Section), 'error with the id (TwilioCalls\.\w+)') | ForEach-Object { $_.Groups[1].Value }
    }

    $files = Get-Item $PSScriptRoot/../../docs/en-US/*.md, $PSScriptRoot/../../README.md
    $pages = foreach ($page in $files | ForEach-Object { Read-HelpPage $_.FullName }) {
        $examples = if ('EXAMPLES' -cin $page.Sections.Title) {
            (Get-HelpSection $page EXAMPLES).Sections | ForEach-Object {
                @{ Title = $_.Title; Code = @(Get-HelpCode $_ powershell); Csv = @(Get-HelpCode $_ csv); Expected = @(Get-ExpectedError $_) }
            }
        }
        else {
            # Elsewhere a block goes on where the one before it has stopped.
            @{ Title = 'all blocks'; Code = @($page.Sections | ForEach-Object { Get-AllCode $_ }); Csv = @(); Expected = @() }
        }
        $number = 0
        $examples | ForEach-Object { $_.Name = 'example{0:00}' -f $number++ }
        @{ Page = $page.Title; Examples = @($examples) }
    }
}

Describe 'The examples' -ForEach @{ Pages = $pages } {
    BeforeAll {
        . $PSScriptRoot/Find-TestedModule.ps1
        $module = $testedModule
        $runner = Join-Path $PSScriptRoot Invoke-HelpExample.ps1
        $shell = Join-Path $PSScriptRoot Invoke-FreshShell.ps1

        # Each page has a shell of its own, and two run at once where PowerShell can: most of the time is the start of the shell.
        foreach ($page in $Pages) {
            $folder = (New-Item (Join-Path $TestDrive $page.Page) -ItemType Directory).FullName
            foreach ($example in $page.Examples) {
                Set-Content (Join-Path $folder "$($example.Name).ps1") $example.Code
                if ($example.Csv) { Set-Content (Join-Path $folder "$($example.Name).csv") $example.Csv }
            }
        }
        $each = if ($PSVersionTable.PSVersion.Major -ge 7) {
            @{ ThrottleLimit = 2; Parallel = { . $using:shell; Invoke-FreshShell "& '$using:runner' -ModulePath '$using:module' -Folder '$($_.FullName)'" *> (Join-Path $_.FullName output.txt) } }
        }
        else {
            @{ Process = { . $shell; Invoke-FreshShell "& '$runner' -ModulePath '$module' -Folder '$($_.FullName)'" *> (Join-Path $_.FullName output.txt) } }
        }
        Get-ChildItem $TestDrive -Directory | ForEach-Object @each
    }

    Context 'of <Page>' -ForEach $pages {
        It 'run: <Title>' -ForEach $examples {
            $folder = Join-Path $TestDrive $Page
            Join-Path $folder "$Name.json" | Should -Exist -Because (Get-Content (Join-Path $folder output.txt) -Raw)
            $errors = @(Get-Content (Join-Path $folder "$Name.json") -Raw | ConvertFrom-Json)
            # With the message, so that a failing test tells why.
            $errors | Where-Object Id -NotIn $Expected | ForEach-Object { "$($_.Id): $($_.Message)" } | Should -BeNullOrEmpty
            @($errors.Id) | Should -Be $Expected
        }
    }
}
