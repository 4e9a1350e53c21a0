# Reads a page of docs/en-US into an object. The pages keep to the PlatyPS schema 2024-05-01, so PlatyPS can read them
# too; PowerShell's own Markdown parser is enough to read them where PlatyPS is not to be had.
Set-StrictMode -Version Latest

function Read-HelpPage {
    <#
    .SYNOPSIS
    Reads a page about a cmdlet, or any other Markdown file with front matter, heading by heading.
    .OUTPUTS
    An object with Metadata, Title and Sections. Each section has its Title, its Blocks, and its sections one level below.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory)] [string] $Path)

    $text = (Get-Content -LiteralPath $Path -Raw) -replace "`r`n", "`n"
    $metadata = [ordered]@{}
    if ($text -match '(?s)\A---\n(.*?)\n---\n') {
        $text = $text.Substring($Matches[0].Length)
        $metadata = ConvertFrom-SimpleYaml $Matches[1]
    }

    $page = New-Section ''
    $open = [Collections.Generic.List[object]]::new(@($page))
    foreach ($block in (ConvertFrom-Markdown -InputObject $text).Tokens) {
        if ($block -is [Markdig.Syntax.HeadingBlock]) {
            $section = New-Section (ConvertTo-PlainText $block.Inline)
            $open.RemoveRange($block.Level, [Math]::Max(0, $open.Count - $block.Level))
            $open[-1].Sections.Add($section)
            $open.Add($section)
        }
        elseif ($block -isnot [Markdig.Syntax.LinkReferenceDefinitionGroup]) {
            $open[-1].Blocks.Add($block)
        }
    }

    if ($page.Sections.Count -ne 1) { throw "$Path has $($page.Sections.Count) headings of level 1: it takes one, its title." }
    [pscustomobject]@{ Path = $Path; Metadata = $metadata; Title = $page.Sections[0].Title; Sections = $page.Sections[0].Sections }
}

function Get-HelpSection {
    <#
    .SYNOPSIS
    The one section of a page, or of a section, that has a title.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $Page, [Parameter(Mandatory)] [string] $Title)

    $found = @($Page.Sections | Where-Object Title -CEQ $Title)
    if ($found.Count -ne 1) { throw "'$($Page.Title)' has $($found.Count) sections '$Title': it takes one." }
    $found[0]
}

function Get-HelpText {
    <#
    .SYNOPSIS
    The paragraphs of a section as plain text; a list gives one for each item.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $Section)

    foreach ($block in $Section.Blocks) {
        if ($block -is [Markdig.Syntax.ParagraphBlock]) { ConvertTo-PlainText $block.Inline }
        elseif ($block -is [Markdig.Syntax.ListBlock]) { foreach ($item in $block) { '- ' + (ConvertTo-PlainText $item[0].Inline) } }
    }
}

function Get-HelpCode {
    <#
    .SYNOPSIS
    The fenced blocks of a section that are in a language.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $Section, [Parameter(Mandatory)] [AllowEmptyString()] [string] $Language)

    foreach ($block in $Section.Blocks) {
        if ($block -is [Markdig.Syntax.FencedCodeBlock] -and [string] $block.Info -eq $Language) { $block.Lines.ToString() }
    }
}

function Get-HelpParameter {
    <#
    .SYNOPSIS
    The parameters that a page about a cmdlet documents: the name, the text, and the block of metadata.
    #>
    [CmdletBinding()]
    param([Parameter(Mandatory)] [object] $Page)

    foreach ($section in (Get-HelpSection $Page 'PARAMETERS').Sections | Where-Object Title -Like '-*') {
        $data = ConvertFrom-SimpleYaml (@(Get-HelpCode $section 'yaml') -join "`n")
        if (-not $data.Contains('ParameterSets')) { throw "$($Page.Path): $($section.Title) has no metadata. Run docs/Update-HelpPage.ps1." }
        [pscustomobject]@{ Name = $section.Title.Substring(1); Text = @(Get-HelpText $section); Data = $data }
    }
}

function ConvertTo-PlainText([object] $Inline) {
    $parts = foreach ($part in $Inline) {
        if ($part -is [Markdig.Syntax.Inlines.LiteralInline] -or $part -is [Markdig.Syntax.Inlines.CodeInline]) { [string] $part.Content }
        elseif ($part -is [Markdig.Syntax.Inlines.LineBreakInline]) { ' ' }
        elseif ($part -is [Markdig.Syntax.Inlines.ContainerInline]) { ConvertTo-PlainText $part }
        # What is not known would be missing from the help without a word.
        else { throw "Text of the kind $($part.GetType().Name) cannot be shown: '$part'. Put code between backticks." }
    }
    -join $parts
}

# The part of YAML that PlatyPS writes: pairs, lists of texts, and lists of maps.
function ConvertFrom-SimpleYaml([string] $Text) {
    $data = [ordered]@{}
    foreach ($line in $Text -split "`n") {
        switch -Regex ($line) {
            '^(?<key>[^\s:][^:]*):\s*$' { $key = $Matches.key; $data[$key] = @(); break }
            '^(?<key>[^\s:-][^:]*): (?<value>.*)$' { $key = $Matches.key; $data[$key] = ConvertFrom-YamlValue $Matches.value; break }
            '^- (?<key>[\w]+): (?<value>.*)$' { $data[$key] += , [ordered]@{ $Matches.key = ConvertFrom-YamlValue $Matches.value }; break }
            '^- (?<value>.*)$' { $data[$key] += , (ConvertFrom-YamlValue $Matches.value); break }
            '^  (?<key>[\w]+): (?<value>.*)$' { $data[$key][-1][$Matches.key] = ConvertFrom-YamlValue $Matches.value; break }
            '^\s*$' { break }
            default { throw "This is more YAML than a help page needs: '$line'." }
        }
    }
    $data
}

function ConvertFrom-YamlValue([string] $Text) {
    switch -Regex ($Text) {
        '^(true|false)$' { return $Text -eq 'true' }
        '^\[\]$' { return , @() }
        "^'(.*)'$" { return $Matches[1] -replace "''", "'" }
        default { return $Text }
    }
}

function New-Section([string] $Title) {
    [pscustomobject]@{
        Title    = $Title
        Blocks   = [Collections.Generic.List[object]]::new()
        Sections = [Collections.Generic.List[object]]::new()
    }
}

Export-ModuleMember -Function Read-HelpPage, Get-HelpSection, Get-HelpText, Get-HelpCode, Get-HelpParameter, ConvertTo-PlainText
