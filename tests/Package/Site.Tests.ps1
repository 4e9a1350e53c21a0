Describe 'The site' {
    BeforeAll {
        $root = (Resolve-Path $PSScriptRoot/../..).Path
        $site = Join-Path $TestDrive 'site'
        & $root/docs/New-Site.ps1 -Destination $site > (Join-Path $TestDrive 'docfx.log')
        $pages = Get-ChildItem $site -Recurse -Filter *.html
        $ids = @{}
        foreach ($page in $pages) { $ids[$page.FullName] = [regex]::Matches((Get-Content $page -Raw), '\b(?:id|name)="([^"]+)"').ForEach({ $_.Groups[1].Value }) }
    }

    It 'has a page for each page of docs' {
        $names = $pages.BaseName
        foreach ($source in Get-Item $root/docs/*.md, $root/docs/en-US/*.md) { $names | Should -Contain $source.BaseName }
    }

    It 'has the table of errors' {
        Get-Content $site/en-US/about_TwilioCalls.html -Raw | Should -Match '<code>TwilioCalls\.CallOutcomeUnknown</code>'
    }

    It 'has no link that leads nowhere' {
        $count = 0
        $broken = foreach ($page in $pages) {
            foreach ($match in [regex]::Matches((Get-Content $page -Raw), '\b(?:href|src)="([^"]*)"')) {
                $link = [Net.WebUtility]::HtmlDecode($match.Groups[1].Value)
                # Other machines are not asked; a link to one is encrypted.
                if ($link -match '^https://|^mailto:') { continue }
                $count++
                $path, $anchor = $link -split '#', 2
                $target = if ($path) { [IO.Path]::GetFullPath((Join-Path $page.DirectoryName ([uri]::UnescapeDataString($path)))) } else { $page.FullName }
                if (-not (Test-Path $target -PathType Leaf)) { "$($page.Name): $link" }
                elseif ($anchor -and $anchor -notin $ids[$target]) { "$($page.Name): $link (no such part)" }
            }
        }
        $broken | Sort-Object -Unique | Should -BeNullOrEmpty
        $count | Should -BeGreaterThan 100
    }
}
