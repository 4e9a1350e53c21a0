<#
.SYNOPSIS
Changes the code in small ways, each by itself, and counts how many of the changes the tests notice.
.DESCRIPTION
Below 85 % it fails. The report of each folder is mutation-report.html and mutation-report.json in its folder of the destination.
.EXAMPLE
./build.ps1 Mutate -Folder Client/Dialling,Campaigns/Rules
#>
[CmdletBinding()]
param(
    # Projects, or folders of them, such as Client/Dialling; Client/. is what stands in none.
    [Parameter(Mandatory)] [string[]] $Folder,
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
# A folder below the mark does not keep the others from being measured.
$PSNativeCommandUseErrorActionPreference = $false
Set-StrictMode -Version Latest

$failed = foreach ($one in $Folder) {
    $project, $path = $one -split '[\\/]', 2
    $files = if ($path -eq '.') { '*.cs' } elseif ($path) { "**/$path/*.cs" } else { '**/*.cs' }
    # Stryker looks for the project of the tests where it is started.
    Push-Location (Join-Path $PSScriptRoot "../TwilioCalls.$project.Tests")
    try {
        dotnet tool run dotnet-stryker --config-file ../Mutation/stryker.yaml --project "TwilioCalls.$project.csproj" --mutate $files `
            --output (Join-Path $Destination $one) --concurrency ([Environment]::ProcessorCount) --skip-version-check | Out-Host
        if ($LASTEXITCODE -ne 0) { $one }
    }
    finally { Pop-Location }
}
if ($failed) { throw "Fewer than 85 % of the changes were noticed, or nothing could be measured, in $($failed -join ', ')." }
