<#
.SYNOPSIS
Lists the packages whose assemblies ship in the module, in CycloneDX's form, with versions, licences and hashes.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Version,
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-StrictMode -Version Latest
$Destination = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination)

# The build for Windows PowerShell brings packages along, that for PowerShell 7 none. PowerShellStandard is for compiling only.
$project = Join-Path $PSScriptRoot '../src/TwilioCalls/TwilioCalls.csproj'
$null = dotnet tool run dotnet-CycloneDX $project --framework netstandard2.0 --exclude-dev --exclude-filter PowerShellStandard.Library `
    --output (Split-Path $Destination) --filename (Split-Path $Destination -Leaf) --output-format Json `
    --set-name TwilioCalls --set-version $Version --set-type Library --no-serial-number --disable-package-restore

# The same sources make the same package at any time: the list does not tell when it was made.
$text = [IO.File]::ReadAllText($Destination) -replace "`r`n", "`n" -replace '(?m)^\s*"timestamp": ".*",\n'
[IO.File]::WriteAllText($Destination, $text)
