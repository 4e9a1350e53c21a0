<#
.SYNOPSIS
Turns an about topic in Markdown into the plain text that Get-Help shows: lines of at most 80 characters.
.DESCRIPTION
PlatyPS makes no about topics any more, so this does it always.
.EXAMPLE
./docs/ConvertTo-AboutHelp.ps1 -Path docs/en-US/about_TwilioCalls.md -Destination out/about_TwilioCalls.help.txt
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
Import-Module (Join-Path $PSScriptRoot 'HelpPage.psm1')

function Format-Paragraph([string] $Text, [string] $Indent, [string] $Hang = $Indent) {
    $line = $Indent
    foreach ($word in $Text -split '\s+') {
        if ($line.Trim() -and $line.Length + $word.Length -gt 79) {
            $line.TrimEnd()
            $line = $Hang
        }
        $line += "$word "
    }
    $line.TrimEnd()
}

function Format-Table([object] $Table) {
    $rows = foreach ($row in $Table) { , @(foreach ($cell in $row) { ConvertTo-PlainText $cell[0].Inline }) }
    $widths = foreach ($column in 0..($rows[0].Count - 1)) { ($rows | ForEach-Object { $_[$column].Length } | Measure-Object -Maximum).Maximum }
    $dashes = , @($widths | ForEach-Object { '-' * $_ })
    foreach ($row in $rows[0..0] + $dashes + $rows[1..($rows.Count - 1)]) {
        $cells = foreach ($column in 0..($row.Count - 1)) { $row[$column].PadRight($widths[$column]) }
        '    ' + ($cells -join '  ').TrimEnd()
    }
}

function Format-Section([object] $Section) {
    foreach ($block in $Section.Blocks) {
        if ($block -is [Markdig.Syntax.ParagraphBlock]) { Format-Paragraph (ConvertTo-PlainText $block.Inline) '    ' }
        elseif ($block -is [Markdig.Syntax.ListBlock]) {
            foreach ($item in $block) { Format-Paragraph ('- ' + (ConvertTo-PlainText $item[0].Inline)) '    ' '      ' }
        }
        elseif ($block -is [Markdig.Syntax.FencedCodeBlock]) { $block.Lines.ToString() -replace '(?m)^(?=.)', '        ' }
        elseif ($block -is [Markdig.Extensions.Tables.Table]) { Format-Table $block }
        else { throw "A block of the kind $($block.GetType().Name) cannot be shown in $Path." }
        ''
    }
    foreach ($part in $Section.Sections) {
        '  ' + $part.Title
        ''
        Format-Section $part
    }
}

$page = Read-HelpPage $Path
$lines = @(
    # PowerShell takes the fifth line for the synopsis, and this is the form that puts it there.
    'TOPIC', "    $($page.Title)", ''
    foreach ($section in $page.Sections) {
        $section.Title.ToUpperInvariant()
        Format-Section $section
    }
)
[IO.File]::WriteAllText($Destination, ($lines -join "`n"))
