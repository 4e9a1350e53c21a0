<#
.SYNOPSIS
Writes into the help pages what the commands know of themselves: their syntax, and the metadata of each parameter.
.DESCRIPTION
Run it after a cmdlet was changed. Texts are left alone; a parameter that has none yet gets a placeholder to fill in,
and one that is gone goes. DefaultValue, SupportsWildcards and AcceptedValues are kept: no command tells them.
.EXAMPLE
./build.ps1 Build; ./docs/Update-HelpPage.ps1 ./out/TwilioCalls
#>
[CmdletBinding()]
param(
    # The built module.
    [Parameter(Mandatory)] [string] $ModulePath,

    # The pages.
    [string] $Path = (Join-Path $PSScriptRoot 'en-US'),

    # Where the pages are written to.
    [string] $Destination = $Path
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$ends = [ordered]@{ synopsis = '## SYNTAX'; syntax = '## ALIASES'; middle = '## PARAMETERS'; parameters = '### CommonParameters' }

function Get-Syntax([Management.Automation.CommandInfo] $Command) {
    # Get-Command writes one line for each set, in the order of the sets.
    $lines = @((Get-Command $Command.Name -Syntax) -split '\r?\n' | Where-Object { $_ })
    foreach ($index in 0..($Command.ParameterSets.Count - 1)) {
        $set = $Command.ParameterSets[$index]
        $mark = if ($set.IsDefault -and $Command.ParameterSets.Count -gt 1) { ' (Default)' }
        '', "### $($set.Name)$mark", '', '```', (Format-Syntax $lines[$index]), '```'
    }
    ''
}

function Format-Syntax([string] $Line) {
    $rows = [Collections.Generic.List[string]]::new()
    $row = ''
    foreach ($part in $Line -split ' (?=[[-])') {
        if ($row -and $row.Length + $part.Length -gt 98) {
            $rows.Add($row)
            $row = ''
        }
        $row += if ($row -or $rows.Count) { " $part" } else { $part }
    }
    ($rows + $row) -join "`n"
}

function Get-TypeName([type] $Type) {
    $underlying = [Nullable]::GetUnderlyingType($Type)
    if ($underlying) { 'System.Nullable`1[' + $underlying.FullName + ']' } else { $Type.FullName }
}

function Get-Metadata([Management.Automation.ParameterMetadata] $Parameter, [string] $Old) {
    $kept = { param($Key) if ($Old -match "(?m)^${Key}:(.*(\n- .*)*)") { $Key + ':' + $Matches[1] } }
    $hidden = @($Parameter.Attributes | Where-Object { $_ -is [Parameter] -and -not $_.DontShow }).Count -eq 0 -and $Parameter.Attributes.Count
    "Type: $(Get-TypeName $Parameter.ParameterType)"
    (& $kept 'DefaultValue') ?? "DefaultValue: $(if ($Parameter.SwitchParameter) { 'False' } else { 'None' })"
    (& $kept 'SupportsWildcards') ?? 'SupportsWildcards: false'
    if ($Parameter.Aliases) { 'Aliases:'; $Parameter.Aliases | ForEach-Object { "- $_" } } else { 'Aliases: []' }
    'ParameterSets:'
    foreach ($set in $Parameter.ParameterSets.GetEnumerator() | Sort-Object Key) {
        "- Name: $($set.Key -replace '__AllParameterSets', '(All)')"
        "  Position: $(if ($set.Value.Position -lt 0) { 'Named' } else { $set.Value.Position })"
        foreach ($flag in 'IsMandatory', 'ValueFromPipeline', 'ValueFromPipelineByPropertyName', 'ValueFromRemainingArguments') {
            "  $($flag -replace 'IsMandatory', 'IsRequired'): $(([string] $set.Value.$flag).ToLowerInvariant())"
        }
    }
    "DontShow: $(([string] [bool] $hidden).ToLowerInvariant())"
    (& $kept 'AcceptedValues') ?? 'AcceptedValues: []'
    "HelpMessage: ''"
}

function Get-Parameters([Management.Automation.CommandInfo] $Command, [string] $Old) {
    $texts = @{}
    foreach ($chunk in $Old -split '(?m)^### -' | Select-Object -Skip 1) {
        $name, $rest = $chunk -split '\n', 2
        $texts[$name.Trim()] = $rest
    }
    $common = [Management.Automation.Cmdlet]::CommonParameters
    foreach ($parameter in $Command.Parameters.Values | Where-Object Name -NotIn $common | Sort-Object Name) {
        $text, $yaml = ([string] $texts[$parameter.Name]) -split '(?m)^```yaml\n', 2
        $text = if ([string]::IsNullOrWhiteSpace($text)) { "{{ Fill $($parameter.Name) Description }}" } else { $text.Trim() }
        '', "### -$($parameter.Name)", '', $text, '', '```yaml', (Get-Metadata $parameter $yaml), '```'
    }
    ''
}

Import-Module (Resolve-Path $ModulePath).Path
foreach ($file in Get-ChildItem $Path -Filter '*-*.md') {
    $command = Get-Command $file.BaseName -Module TwilioCalls
    $rest = (Get-Content $file -Raw) -replace "`r`n", "`n"
    $part = @{}
    foreach ($end in $ends.GetEnumerator()) {
        $part[$end.Key], $rest = $rest -split "(?m)(?=^$($end.Value)$)", 2
        if ($null -eq $rest) { throw "$file lacks the heading '$($end.Value)'." }
    }
    $page = @(
        $part.synopsis + '## SYNTAX'
        Get-Syntax $command
        $part.middle + '## PARAMETERS'
        Get-Parameters $command $part.parameters
    ) | ForEach-Object { $_ }
    [IO.File]::WriteAllText((Join-Path $Destination $file.Name), ($page -join "`n") + "`n" + $rest)
}
