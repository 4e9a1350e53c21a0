<#
.SYNOPSIS
Makes the help of the built module from the pages: one XML file about the cmdlets, and a text for each about topic.
.DESCRIPTION
Microsoft.PowerShell.PlatyPS does it where it is installed. Our own converter reads the same pages where it is not.
.EXAMPLE
./docs/Build-Help.ps1 -Destination out/TwilioCalls/en-US
#>
[CmdletBinding()]
param(
    # Where the help goes: the folder of the culture, beside the module's manifest.
    [Parameter(Mandatory)] [string] $Destination,

    # The pages.
    [string] $Path = (Join-Path $PSScriptRoot 'en-US')
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$pages = (Get-ChildItem $Path -Filter '*-*.md' | Sort-Object Name -Culture '').FullName

# PowerShell names the file of a binary cmdlet after its assembly.
$helpFile = Join-Path $Destination 'TwilioCalls.dll-Help.xml'

function Export-WithPlatyPS {
    Import-Module Microsoft.PowerShell.PlatyPS
    $scratch = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
    try {
        # Its versions differ in the name of the file, and in the folder below the one given.
        Import-MarkdownCommandHelp -Path $pages |
            Export-MamlCommandHelp -OutputFolder $scratch -Force |
            Move-Item -Destination $helpFile -Force
    }
    finally { Remove-Item $scratch -Recurse -Force -ErrorAction Ignore }
}

$null = New-Item $Destination -ItemType Directory -Force
if (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable) { Export-WithPlatyPS }
else { & (Join-Path $PSScriptRoot 'ConvertTo-Maml.ps1') -Path $pages -Destination $helpFile }

foreach ($topic in Get-ChildItem $Path -Filter 'about_*.md') {
    & (Join-Path $PSScriptRoot 'ConvertTo-AboutHelp.ps1') $topic.FullName (Join-Path $Destination "$($topic.BaseName).help.txt")
}
