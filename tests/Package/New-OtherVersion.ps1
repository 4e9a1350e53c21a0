<#
.SYNOPSIS
Makes another version of the built module, which differs in the identity of its assemblies too, and packs it. Writes the package's path.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Version,
    # Gets TwilioCalls, the module, and the package beside it.
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$root = (Resolve-Path $PSScriptRoot/../..).Path
Add-Type -Path $root/tests/TwilioCalls.Tests/bin/Release/net10.0/Mono.Cecil.dll

$module = Join-Path $Destination 'TwilioCalls'
$null = New-Item $Destination -ItemType Directory -Force
Copy-Item $root/out/TwilioCalls $module -Recurse
$current = (Import-PowerShellDataFile $module/TwilioCalls.psd1).ModuleVersion
foreach ($name in 'TwilioCalls.psd1', 'TwilioCalls.Types.psd1') {
    [IO.File]::WriteAllText("$module/$name", ([IO.File]::ReadAllText("$module/$name") -replace "(ModuleVersion *= *)'$([regex]::Escape($current))'", "`$1'$Version'"))
}

foreach ($file in Get-Item $module/bin/*/TwilioCalls*.dll) {
    $assembly = [Mono.Cecil.AssemblyDefinition]::ReadAssembly([IO.MemoryStream]::new([IO.File]::ReadAllBytes($file)))
    $assembly.Name.Version = "$Version.0"
    $assembly.MainModule.Mvid = [guid]::NewGuid()
    $assembly.MainModule.AssemblyReferences | Where-Object Name -Like 'TwilioCalls*' | ForEach-Object { $_.Version = "$Version.0" }
    $assembly.Write($file.FullName)
    $assembly.Dispose()
}
& $root/packaging/New-Package.ps1 -ModulePath $module -Destination $Destination
