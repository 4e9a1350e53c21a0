<#
.SYNOPSIS
Lists the packages of which something stands in the module's own assemblies, as components in CycloneDX's form.
#>
[CmdletBinding()]
param()

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$root = Split-Path $PSScriptRoot

# An element of a file of the build that names a package.
function Get-Pin([string] $File, [string] $Element) {
    $pin = ([xml](Get-Content (Join-Path $root $File) -Raw)).SelectSingleNode("//$Element")
    if (-not $pin) { throw "$File has no $Element." }
    $pin
}

function New-Component([string] $Kind, [string] $Name, [string] $Version, [string] $Licence, [string] $Assembly) {
    $purl = "pkg:$Kind/$($Name.Replace('@', '%40'))@$Version"
    # Plain hashtables have one key here: several would be written in any order.
    $component = [ordered] @{
        type      = 'library'
        'bom-ref' = $purl
        name      = $Name
        version   = $Version
        scope     = 'required'
        licenses  = @(@{ license = @{ id = $Licence } })
        purl      = $purl
        evidence  = @{ occurrences = @('Core', 'Desktop' | ForEach-Object { @{ location = "bin/$_/$Assembly.dll" } }) }
    }
    if ($Name.Contains('/')) { $component.group, $component.name = $Name -split '/' }
    $component
}

$chart = Get-Pin 'src/TwilioCalls.Statistics/TwilioCalls.Statistics.csproj' 'NpmPackage[@Include="chart.js"]'
$component = New-Component npm $chart.Include $chart.Version MIT TwilioCalls.Statistics
$component.hashes = @([ordered] @{ alg = 'SHA-512'; content = [Convert]::ToHexString([Convert]::FromBase64String($chart.Integrity)) })
$component

# Chart.js has it in its file, and says there which version.
$file = [IO.File]::ReadAllBytes((Join-Path $root 'src/TwilioCalls/bin/Release/net8.0/TwilioCalls.Statistics.dll'))
if ([Text.Encoding]::Latin1.GetString($file) -notmatch '@kurkle/color v([0-9.]+)') { throw 'The file of Chart.js names no @kurkle/color.' }
New-Component npm '@kurkle/color' $Matches[1] MIT TwilioCalls.Statistics

$numbers = Get-Pin 'Directory.Packages.props' 'PackageVersion[@Include="libphonenumber-csharp"]'
New-Component nuget $numbers.Include $numbers.Version Apache-2.0 TwilioCalls.Client
