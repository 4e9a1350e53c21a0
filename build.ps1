<#
.SYNOPSIS
Builds, tests and shows the module.
.EXAMPLE
dotnet tool restore && dotnet pwsh build.ps1 Test
#>
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Docs', 'Test', 'Demo', 'Benchmark', 'Soak', 'Pack', 'TestPackage', 'TestDesktop', 'TestClients', 'Lint', 'Sign',
        'Publish', 'Surface', 'Site', 'Coverage', 'Mutate', 'Clean')]
    [string] $Task = 'Build',
    # How long Soak lasts.
    [double] $Minutes = 10,
    # What Mutate changes: projects, or folders of them, such as Client/Dialling; Client/. is what stands in none.
    [string[]] $Folder = ('Client', 'Campaigns')
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-StrictMode -Version Latest

$root = $PSScriptRoot
$out = Join-Path $root 'out'
$module = Join-Path $out 'TwilioCalls'
$results = Join-Path $out 'test-results'
# How each part of the tests ended, by its name.
$exitCodes = [ordered]@{}

function Invoke-Build {
    dotnet build (Join-Path $root 'TwilioCalls.sln') --configuration Release --nologo --verbosity quiet
    & (Join-Path $root 'packaging/New-Module.ps1') -Destination $module
    Write-Host "Built $module"
}

function Invoke-Docs {
    & (Join-Path $root 'docs/Build-Help.ps1') -Destination (Join-Path $module 'en-US')
}

function Invoke-Test {
    Invoke-Pack
    New-Results
    foreach ($project in Get-ChildItem (Join-Path $root 'tests/*.Tests/*.csproj')) { Invoke-XunitTest $project }
    Install-Package
    Invoke-PesterTest Pester
    Invoke-PesterTest Package
    Complete-Test
}

# What a machine other than the one that packed does: the package lies in out, and nothing but the host is compiled.
function Invoke-TestPackage {
    dotnet build (Join-Path $root 'tests/TwilioCalls.Sandbox.Host') --configuration Release --nologo --verbosity quiet
    New-Results
    Install-Package
    Invoke-PesterTest Pester
    Complete-Test
}

# The same in Windows PowerShell 5.1, which is on every Windows and nowhere else.
function Invoke-TestDesktop {
    dotnet build (Join-Path $root 'tests/TwilioCalls.Sandbox.Host') --configuration Release --nologo --verbosity quiet
    New-Results
    Install-Package
    Invoke-PesterTest Pester -Shell 'powershell.exe', '-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass'
    Complete-Test
}

# Needs npm, and 214 MB of its registry.
function Invoke-TestClients {
    Invoke-Build
    Invoke-Shell -File (Join-Path $root 'tests/Clients/Test-TwilioClient.ps1') -ModulePath $module -Destination (Join-Path $out 'clients')
}

# Needs the PowerShell Gallery.
function Invoke-Lint { & (Join-Path $root 'packaging/Test-GalleryModule.ps1') -Destination (Join-Path $out 'gallery') }

function Invoke-Sign { & (Join-Path $root 'packaging/Set-PackageSignature.ps1') -PackagePath (Get-Package) }

function Invoke-Publish { & (Join-Path $root 'packaging/Publish-Package.ps1') -PackagePath (Get-Package) }

function Get-Package { (Get-Item (Join-Path $out 'TwilioCalls.*.nupkg')).FullName }

function New-Results {
    if (Test-Path $results) { Remove-Item $results -Recurse -Force }
    $null = New-Item $results -ItemType Directory
    $exitCodes.Clear()
}

function Invoke-XunitTest($Project) {
    $name = $Project.BaseName
    $assembly = Join-Path $Project.DirectoryName "bin/Release/net10.0/$name.dll"
    Invoke-Part $name @('dotnet', 'exec', $assembly, '-noLogo', '-noColor', '-result-xml', (Join-Path $results "$name.xml"))
}

# The Pester tests run against the copy that a user would get, not against the folder that was built.
function Install-Package {
    $package = Get-Package
    $env:TWILIOCALLS_TESTED_MODULE = & (Join-Path $root 'tests/Package/Install-TestedPackage.ps1') -PackagePath $package -Destination (Join-Path $out 'installed')
    Write-Host "Installed $env:TWILIOCALLS_TESTED_MODULE"
}

function Invoke-PesterTest([string] $Name, [string[]] $Shell = (Get-Shell)) {
    $packages = Join-Path $out 'packages'
    dotnet restore (Join-Path $root 'tests/Pester/Pester.csproj') --packages $packages --verbosity quiet
    $pester = (Get-Item (Join-Path $packages 'pester/*/tools/Pester.psd1')).FullName
    Invoke-Part $Name ($Shell + @(
            '-File', (Join-Path $root 'tests/Pester/Invoke-Pester.ps1'), '-PesterPath', $pester
            '-Path', (Join-Path $root "tests/$Name"), '-ResultPath', (Join-Path $results "$Name.xml")))
}

function Complete-Test {
    $counts = & (Join-Path $root 'tests/Measure-TestResult.ps1') -Path $results -ExitCode $exitCodes
    Write-Host ''
    foreach ($failure in $counts.Failures) { Write-Host "[failed] $failure" }
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
    $shell = & (Join-Path $root 'tests/CompiledShell/New-CompiledShell.ps1') -Destination (Join-Path $out 'shell')
    dotnet exec $shell -NoProfile -NonInteractive -File (Join-Path $root 'tests/Benchmarks/Invoke-Benchmark.ps1')
    Push-Location $out
    try { dotnet exec (Join-Path $root 'tests/Benchmarks/bin/Release/net10.0/TwilioCalls.Benchmarks.dll') Allocations }
    finally { Pop-Location }
}

function Invoke-Soak {
    Invoke-Build
    Invoke-Shell -File (Join-Path $root 'tests/Soak/Invoke-Soak.ps1') -Minutes $Minutes
}

function Invoke-Pack {
    Invoke-Build
    $package = & (Join-Path $root 'packaging/New-Package.ps1') -ModulePath $module -Destination $out
    Write-Host "Packed $package"
}

function Invoke-Surface {
    Invoke-Build
    Invoke-Shell -File (Join-Path $root 'docs/Export-Surface.ps1') -ModulePath $module
}

# By the xUnit projects; what Pester reaches beyond them is not counted.
function Invoke-Coverage {
    $folder = Join-Path $out 'coverage'
    if (Test-Path $folder) { Remove-Item $folder -Recurse -Force }
    # Tests that read the compiled code find it changed here; whether the tests pass is another task's matter.
    $PSNativeCommandUseErrorActionPreference = $false
    foreach ($project in Get-ChildItem (Join-Path $root 'tests/*.Tests/*.csproj')) {
        dotnet test --project $project.FullName --configuration Release -p:Coverage=true --coverlet --coverlet-output-format cobertura `
            --results-directory (Join-Path $folder $project.BaseName)
    }
    $measured = & (Join-Path $root 'tests/Measure-Coverage.ps1') -Path $folder
    $measured | Format-Table | Out-Host
    $client = ($measured | Where-Object Assembly -EQ 'TwilioCalls.Client').Lines
    if ($client -lt 95) { throw "The tests reach $client % of the client's lines: at least 95 % are wanted." }
}

# Takes minutes for a folder, and hours for all. From another shell, several come as one text.
function Invoke-Mutate { & (Join-Path $root 'tests/Mutation/Invoke-Mutation.ps1') -Folder ($Folder -split ',') -Destination (Join-Path $out 'mutation') }

function Invoke-Site { & (Join-Path $root 'docs/New-Site.ps1') -Destination (Join-Path $out 'site') }

function Invoke-Clean {
    dotnet clean (Join-Path $root 'TwilioCalls.sln') --configuration Release --nologo --verbosity quiet
    if (Test-Path $out) { Remove-Item $out -Recurse -Force }
}

# A shell of its own: an assembly once loaded stays, and a profile must not take part.
function Get-Shell {
    $process = Get-Process -Id $PID
    $process.Path
    # As a .NET tool, PowerShell is a library that the host dotnet runs.
    if ($process.ProcessName -ne 'pwsh') { Join-Path $PSHOME 'pwsh.dll' }
    '-NoProfile', '-NonInteractive'
}

function Invoke-Shell {
    $program, $first = Get-Shell
    & $program @first @args
}

# A part that fails is counted by its results, and one that leaves none counts as failed; the other parts still run.
function Invoke-Part([string] $Name, [string[]] $Command) {
    Write-Host "--- $Name"
    $exitCodes[$Name] = & (Join-Path $root 'tests/Invoke-WithLimit.ps1') -Program $Command[0] -Argument $Command[1..($Command.Count - 1)] `
        -Limit '00:15:00' -DumpPath (Join-Path $results $Name)
}

Push-Location $root
try { & "Invoke-$Task" }
finally { Pop-Location }
