BeforeDiscovery {
    $file = [IO.Path]::GetTempFileName()
    try {
        if ($PSEdition -ne 'Desktop') { & $PSScriptRoot/Read-HelpExample.ps1 $file }
        else {
            Push-Location $PSScriptRoot
            try { dotnet pwsh -NoProfile -NonInteractive -File $PSScriptRoot/Read-HelpExample.ps1 $file }
            finally { Pop-Location }
        }
        $read = ConvertFrom-Json ([IO.File]::ReadAllText($file))
    }
    finally { Remove-Item $file }
    $pages = foreach ($page in $read) {
        $examples = foreach ($one in $page.Examples) {
            @{ Title = $one.Title; Name = $one.Name; Code = @($one.Code); Csv = @($one.Csv); Expected = @($one.Expected); Newer = @($one.Newer); Text = $one.Text }
        }
        @{ Page = $page.Page; Examples = @($examples) }
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
        It 'are for Windows PowerShell, too, or say that they are not: <Title>' -ForEach $examples {
            if ($Text -notlike '*takes PowerShell 7*') { $Newer | Should -BeNullOrEmpty }
        }

        It 'run: <Title>' -ForEach $examples {
            if ($PSEdition -eq 'Desktop' -and $Newer) { Set-ItResult -Skipped -Because 'it takes PowerShell 7'; return }
            $folder = Join-Path $TestDrive $Page
            Join-Path $folder "$Name.json" | Should -Exist -Because (Get-Content (Join-Path $folder output.txt) -Raw)
            # Windows PowerShell writes a list as one object.
            $read = Get-Content (Join-Path $folder "$Name.json") -Raw | ConvertFrom-Json
            $errors = @($read)
            # With the message, so that a failing test tells why.
            $errors | Where-Object Id -NotIn $Expected | ForEach-Object { "$($_.Id): $($_.Message)" } | Should -BeNullOrEmpty
            @($errors.Id) | Should -Be $Expected
        }
    }
}
