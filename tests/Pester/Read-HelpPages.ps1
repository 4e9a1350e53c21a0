# Dotted in: the help pages by the names of their cmdlets, and what the tests ask them.
. $PSScriptRoot/Connect-TestSandbox.ps1
$root = (Resolve-Path $PSScriptRoot/../..).Path
$folder = Join-Path $root docs/en-US
Import-Module $root/docs/HelpPage.psm1 -Force

$pages = @{}
Get-ChildItem $folder -Filter *-*.md | ForEach-Object { $pages[$_.BaseName] = Read-HelpPage $_.FullName }

# Markdown's marks do not count: PlatyPS keeps them in the help, and our converter does not.
function Get-Plain([object] $Text) { (@($Text) -join ' ') -replace '[*`]' -replace '\s+', ' ' }
