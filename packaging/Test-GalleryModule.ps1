<#
.SYNOPSIS
Runs what only the PowerShell Gallery serves: PSScriptAnalyzer over the scripts, and PlatyPS over the help pages, whose help must be
what our own converter makes of them.
#>
[CmdletBinding()]
param(
    # Where the modules are put.
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$root = Split-Path $PSScriptRoot
$Destination = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination)

$null = New-Item $Destination -ItemType Directory -Force
Save-PSResource PSScriptAnalyzer, Microsoft.PowerShell.PlatyPS -Repository PSGallery -Path $Destination -TrustRepository
$env:PSModulePath = $Destination + [IO.Path]::PathSeparator + $env:PSModulePath

$findings = foreach ($folder in 'src/TwilioCalls/Module', 'examples', 'docs', 'packaging') {
    Invoke-ScriptAnalyzer (Join-Path $root $folder) -Recurse -Severity Error, Warning -Settings @{
        ExcludeRules = 'PSAvoidUsingWriteHost', 'PSUseShouldProcessForStateChangingFunctions', 'PSUseSingularNouns', 'PSUseBOMForUnicodeEncodedFile'
    }
}
$findings | Format-Table Severity, RuleName, ScriptName, Line, Message -AutoSize | Out-Host

# What Get-Help shows of each page, however its file is written.
function Get-Shown([string] $Path) {
    foreach ($command in ([xml](Get-Content $Path -Raw)).helpItems.command | Sort-Object { $_.details.name }) {
        $command.details.name
        "synopsis: $($command.details.description.InnerText)"
        foreach ($parameter in $command.parameters.parameter | Sort-Object name) { "-$($parameter.name): $($parameter.description.InnerText)" }
        "examples: $(@($command.examples.example).Count)"
    }
}
$shown = foreach ($path in 'own', 'platyps') {
    $folder = (New-Item (Join-Path $Destination $path) -ItemType Directory -Force).FullName
    if ($path -eq 'own') { & (Join-Path $root 'docs/ConvertTo-Maml.ps1') -Path (Get-Item (Join-Path $root 'docs/en-US/*-*.md')).FullName -Destination (Join-Path $folder TwilioCalls.dll-Help.xml) }
    else { & (Join-Path $root 'docs/Build-Help.ps1') -Destination $folder }
    # Markdown's marks do not count: PlatyPS keeps them.
    , @(Get-Shown (Join-Path $folder TwilioCalls.dll-Help.xml) | ForEach-Object { ($_ -replace '[*`\\]' -replace '\s+', ' ').Trim() })
}
$differences = @(Compare-Object $shown[0] $shown[1])
$differences | Format-Table -AutoSize -Wrap | Out-Host

if ($findings -or $differences) { throw "$(@($findings).Count) findings of PSScriptAnalyzer, $($differences.Count) differences between PlatyPS and ConvertTo-Maml.ps1." }
