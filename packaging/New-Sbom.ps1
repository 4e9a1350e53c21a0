<#
.SYNOPSIS
Lists the packages that ship in the module, as assemblies or in its own, in CycloneDX's form, with versions, licences and hashes.
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

# The tool does not know what stands in the module's own assemblies.
$list = $text | ConvertFrom-Json -AsHashtable
$embedded = @(& (Join-Path $PSScriptRoot 'Get-EmbeddedPackage.ps1'))
$list.components += $embedded
($list.dependencies | Where-Object ref -EQ "TwilioCalls@$Version").dependsOn += $embedded.purl
$list.dependencies += $embedded | ForEach-Object { [ordered] @{ ref = $_.purl; dependsOn = @() } }
[IO.File]::WriteAllText($Destination, ($list | ConvertTo-Json -Depth 100).Replace("`r`n", "`n"))
