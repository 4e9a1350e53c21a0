<#
.SYNOPSIS
Makes the shell that the benchmark runs in: the .NET tool's, compiled ahead of time as an installed PowerShell is. Writes its path.
.DESCRIPTION
PowerShell's releases are compiled with PublishReadyToRun, by PowerShell.Common.props of its repository; its NuGet packages are IL
(https://github.com/PowerShell/PowerShell/issues/8322), so that each process of the tool compiles the engine again. Needs the compiler,
which the SDK fetches from the registry.
.EXAMPLE
dotnet exec (tests/CompiledShell/New-CompiledShell.ps1 -Destination out/shell) -NoProfile -File tests/Benchmarks/Invoke-Benchmark.ps1 -Measure Import
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-StrictMode -Version Latest
$Destination = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination)

$tools = Get-Content (Join-Path $PSScriptRoot '../../.config/dotnet-tools.json') -Raw | ConvertFrom-Json
$project = Join-Path $PSScriptRoot 'CompiledShell.csproj'
$null = dotnet publish $project --configuration Release --output $Destination --nologo --verbosity quiet "-p:ShellVersion=$($tools.tools.powershell.version)"
Join-Path $Destination pwsh.dll
