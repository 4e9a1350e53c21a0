<#
.SYNOPSIS
Builds, tests and shows the module.
.EXAMPLE
dotnet tool restore && dotnet pwsh build.ps1 Test
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Docs', 'Test', 'Demo', 'Benchmark', 'Soak', 'Pack', 'Clean')]
    [string] $Task = 'Build',
    # How long Soak lasts.
    [double] $Minutes = 10
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-StrictMode -Version Latest

$root = $PSScriptRoot
$out = Join-Path $root 'out'
$module = Join-Path $out 'TwilioCalls'
$results = Join-Path $out 'test-results'
$frameworks = 'net8.0', 'netstandard2.0'

function Invoke-Build {
    dotnet build (Join-Path $root 'TwilioCalls.sln') --configuration Release --nologo --verbosity quiet
    if (Test-Path $module) { Remove-Item $module -Recurse -Force }
    $null = New-Item $module -ItemType Directory
    Copy-Item (Join-Path $root 'TwilioCalls.psd1'), (Join-Path $root 'LICENSE'), (Join-Path $root 'THIRD-PARTY-NOTICES.txt') $module
    Copy-Item (Join-Path $root 'src/TwilioCalls/Module/*') $module
    foreach ($framework in $frameworks) {
        $bin = New-Item (Join-Path $module 'bin' $framework) -ItemType Directory
        Copy-Item (Join-Path $root "src/TwilioCalls/bin/Release/$framework/*.dll") $bin
    }
    Invoke-Docs
    Write-Host "Built $module"
}

function Invoke-Docs {
    & (Join-Path $root 'docs/Build-Help.ps1') -Destination (Join-Path $module 'en-US')
}

function Invoke-Test {
    Invoke-Build
    if (Test-Path $results) { Remove-Item $results -Recurse -Force }
    $null = New-Item $results -ItemType Directory
    $projects = Get-ChildItem (Join-Path $root 'tests/*.Tests/*.csproj')
    foreach ($project in $projects) { Invoke-XunitTest $project }
    Invoke-PesterTest
    Complete-Test -Part ($projects.BaseName + 'Pester')
}

function Invoke-XunitTest($Project) {
    $name = $Project.BaseName
    $assembly = Join-Path $Project.DirectoryName "bin/Release/net10.0/$name.dll"
    Invoke-Part $name { dotnet exec $assembly -noLogo -noColor -result-xml (Join-Path $results "$name.xml") }
}

function Invoke-PesterTest {
    $packages = Join-Path $out 'packages'
    dotnet restore (Join-Path $root 'tests/Pester/Pester.csproj') --packages $packages --verbosity quiet
    $pester = (Get-Item (Join-Path $packages 'pester/*/tools/Pester.psd1')).FullName
    Invoke-Part 'Pester' {
        Invoke-Shell -File (Join-Path $root 'tests/Pester/Invoke-Pester.ps1') -PesterPath $pester -ResultPath (Join-Path $results 'Pester.xml')
    }
}

function Complete-Test([string[]] $Part) {
    $counts = & (Join-Path $root 'tests/Measure-TestResult.ps1') -Path $results -Part $Part
    Write-Host ''
    Write-Host ('{0} passed, {1} failed' -f $counts.Passed, $counts.Failed)
    if ($counts.Failed -gt 0) { exit 1 }
}

function Invoke-Demo {
    Invoke-Build
    Invoke-Shell -File (Join-Path $root 'examples/Demo.ps1') -ModulePath $module
    Invoke-Shell -File (Join-Path $root 'examples/CampaignDemo.ps1') -ModulePath $module
}

function Invoke-Benchmark {
    Invoke-Build
    Invoke-Shell -File (Join-Path $root 'tests/Benchmarks/Invoke-Benchmark.ps1')
}

function Invoke-Soak {
    Invoke-Build
    Invoke-Shell -File (Join-Path $root 'tests/Soak/Invoke-Soak.ps1') -Minutes $Minutes
}

function Invoke-Pack {
    Invoke-Build
    $version = (Import-PowerShellDataFile (Join-Path $module 'TwilioCalls.psd1')).ModuleVersion
    $archive = Join-Path $out "TwilioCalls-$version.zip"
    Compress-Archive $module $archive -Force
    Write-Host "Packed $archive"
}

function Invoke-Clean {
    dotnet clean (Join-Path $root 'TwilioCalls.sln') --configuration Release --nologo --verbosity quiet
    if (Test-Path $out) { Remove-Item $out -Recurse -Force }
}

# A shell of its own: an assembly once loaded stays, and a profile must not take part.
function Invoke-Shell {
    $process = Get-Process -Id $PID
    # As a .NET tool, PowerShell is a library that the host dotnet runs.
    [string[]] $program = if ($process.ProcessName -eq 'pwsh') { @() } else { Join-Path $PSHOME 'pwsh.dll' }
    & $process.Path @program -NoProfile -NonInteractive @args
}

# A part that fails is counted by its results, and one that leaves none counts as failed; the other parts still run.
function Invoke-Part([string] $Name, [scriptblock] $Part) {
    Write-Host "--- $Name"
    $PSNativeCommandUseErrorActionPreference = $false
    & $Part
    if ($LASTEXITCODE -ne 0) { Write-Host "$Name ended with exit code $LASTEXITCODE" }
}

Push-Location $root
try { & "Invoke-$Task" }
finally { Pop-Location }
