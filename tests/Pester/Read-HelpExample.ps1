<#
.SYNOPSIS
Writes the examples of each help page, and the blocks of each other page, to a JSON file: with their code, and the errors that they
are to have, what it has that Windows PowerShell lacks, and what is said of it. The pages are Markdown, so this takes PowerShell 7.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Destination)

$ErrorActionPreference = 'Stop'
Import-Module $PSScriptRoot/../../docs/HelpPage.psm1 -Force
. $PSScriptRoot/Find-NewSyntax.ps1

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
    foreach ($example in $examples) {
        $example.Name = 'example{0:00}' -f $number++
        $example.Newer = @($example.Code | ForEach-Object { Find-NewSyntax ([scriptblock]::Create($_).Ast) })
        $example.Text = if ($example.Title -ne 'all blocks') { @(Get-HelpText ((Get-HelpSection $page EXAMPLES).Sections | Where-Object Title -CEQ $example.Title)) -join ' ' }
    }
    @{ Page = $page.Title; Examples = @($examples) }
}
# Without a mark, and read as UTF-8 again.
[IO.File]::WriteAllText($Destination, (ConvertTo-Json @($pages) -Depth 5))
