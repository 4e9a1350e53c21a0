BeforeDiscovery {
    Import-Module $PSScriptRoot/../../docs/HelpPage.psm1 -Force

    function Get-AllCode([object] $Section) {
        Get-HelpCode $Section powershell
        $Section.Sections | ForEach-Object { Get-AllCode $_ }
    }

    $pages = Get-Item $PSScriptRoot/../../docs/en-US/*.md, $PSScriptRoot/../../README.md | ForEach-Object { Read-HelpPage $_.FullName }
    $examples = foreach ($page in $pages) {
        if ('EXAMPLES' -cin $page.Sections.Title) {
            foreach ($example in (Get-HelpSection $page EXAMPLES).Sections) {
                @{
                    Title    = "$($page.Title), $($example.Title)"
                    Code     = @(Get-HelpCode $example powershell) -join "`n"
                    Csv      = @(Get-HelpCode $example csv) -join "`n"
                    # An example that is there for its error says so.
                    Expected = @([regex]::Matches((Get-HelpText $example), 'error with the id (TwilioCalls\.\w+)') | ForEach-Object { $_.Groups[1].Value })
                }
            }
        }
        else {
            # Elsewhere a block goes on where the one before it has stopped.
            @{ Title = $page.Title; Code = @($page.Sections | ForEach-Object { Get-AllCode $_ }) -join "`n"; Csv = ''; Expected = @() }
        }
    }
    # A page is tested by its name; a folder takes a shorter one.
    0..($examples.Count - 1) | ForEach-Object { $examples[$_].Folder = "example$_" }
}

Describe 'The examples' -ForEach @{ Examples = $examples } {
    BeforeAll {
        $module = (Resolve-Path $PSScriptRoot/../../out/TwilioCalls).Path
        $runner = Join-Path $PSScriptRoot Invoke-HelpExample.ps1
        $shell = Join-Path $PSScriptRoot Invoke-FreshShell.ps1

        # Each runs in a shell of its own, several at once.
        0..($Examples.Count - 1) | ForEach-Object -ThrottleLimit 4 -Parallel {
            $example = ($using:Examples)[$_]
            $folder = (New-Item (Join-Path $using:TestDrive $example.Folder) -ItemType Directory).FullName
            $script = Join-Path $folder example.ps1
            Set-Content $script $example.Code
            if ($example.Csv) { Set-Content (Join-Path $folder calls.csv) $example.Csv }
            . $using:shell
            Invoke-FreshShell "& '$using:runner' -ModulePath '$using:module' -Path '$script'" *> (Join-Path $folder output.txt)
        }
    }

    It 'run: <Title>' -ForEach $examples {
        $left = Join-Path $TestDrive $Folder
        Join-Path $left errors.json | Should -Exist -Because (Get-Content (Join-Path $left output.txt) -Raw)
        $errors = @(Get-Content (Join-Path $left errors.json) -Raw | ConvertFrom-Json)
        # With the message, so that a failing test tells why.
        $errors | Where-Object Id -NotIn $Expected | ForEach-Object { "$($_.Id): $($_.Message)" } | Should -BeNullOrEmpty
        @($errors.Id) | Should -Be $Expected
    }
}
