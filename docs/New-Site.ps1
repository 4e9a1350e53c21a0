<#
.SYNOPSIS
Builds the static site: help, guides, performance and the table of errors. A warning, such as a link that leads nowhere, fails it.
.EXAMPLE
./build.ps1 Site
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Destination)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-StrictMode -Version Latest

# The pages in the order of the alphabet: a new one needs no line anywhere.
$pages = Get-ChildItem (Join-Path $PSScriptRoot 'en-US') -Filter *.md | Sort-Object Name -Culture ''
$contents = @(
    '- name: Start', '  href: index.md'
    '- name: Cmdlets', '  items:'
    $pages | Where-Object Name -NotLike 'about_*' | ForEach-Object { "  - name: $($_.BaseName)", "    href: ../en-US/$($_.Name)" }
    '- name: Guides', '  items:'
    $pages | Where-Object Name -Like 'about_*' | ForEach-Object { "  - name: $($_.BaseName -replace '^about_')", "    href: ../en-US/$($_.Name)" }
    foreach ($name in 'performance', 'mutation', 'surface', 'stability') { "- name: $name", "  href: ../$name.md" }
)
Set-Content (Join-Path $PSScriptRoot 'site/toc.yml') $contents
dotnet tool run docfx build (Join-Path $PSScriptRoot 'site/docfx.json') --output $Destination --warningsAsErrors
