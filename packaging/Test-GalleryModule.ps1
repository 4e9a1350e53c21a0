<#
.SYNOPSIS
Runs what only the PowerShell Gallery serves: PSScriptAnalyzer over the scripts, with what it knows of Windows PowerShell 5.1, and
PlatyPS over the help pages, whose help must be what our own converter makes of them.
#>
[CmdletBinding()]
param(
    # Where the modules are put.
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$root = Split-Path $PSScriptRoot
$Destination = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination)

$null = New-Item $Destination -ItemType Directory -Force
Save-PSResource PSScriptAnalyzer, Microsoft.PowerShell.PlatyPS -Repository PSGallery -Path $Destination -TrustRepository
$env:PSModulePath = $Destination + [IO.Path]::PathSeparator + $env:PSModulePath

. (Join-Path $root 'tests/Pester/Test-EditionGuard.ps1')

# Whether what was found is in a branch that 5.1 does not take.
function Test-NewBranch($Finding) {
    $ast = [Management.Automation.Language.Parser]::ParseFile($Finding.ScriptPath, [ref] $null, [ref] $null)
    $found = $ast.Find({ $args[0].Extent.StartOffset -eq $Finding.Extent.StartOffset -and $args[0].Extent.EndOffset -eq $Finding.Extent.EndOffset }, $true)
    $found -and (Test-EditionGuard $found)
}

# Windows PowerShell 5.1 as it is on Windows Server 2019. Its Pester is another one, and not the one that is used.
$desktop = @{ Enable = $true; TargetProfiles = @('win-8_x64_10.0.17763.0_5.1.17763.316_x64_4.0.30319.42000_framework') }
$pester = 'Describe', 'Context', 'It', 'Should', 'BeforeAll', 'BeforeEach', 'AfterAll', 'AfterEach', 'Invoke-Pester'
$compatible = @{
    PSUseCompatibleSyntax   = @{ Enable = $true; TargetVersions = @('5.1') }
    PSUseCompatibleTypes    = $desktop
    PSUseCompatibleCommands = $desktop + @{ IgnoreCommands = $pester }
}
$findings = @(
    foreach ($folder in 'src/TwilioCalls/Module', 'examples', 'docs', 'packaging') {
        Invoke-ScriptAnalyzer (Join-Path $root $folder) -Recurse -Severity Error, Warning -Settings @{
            ExcludeRules = 'PSAvoidUsingWriteHost', 'PSUseShouldProcessForStateChangingFunctions', 'PSUseSingularNouns', 'PSUseBOMForUnicodeEncodedFile'
        }
    }
    # What runs in 5.1, the tests too. What looks for newer things names them, and some reach what only PowerShell 7 has.
    foreach ($file in Get-ChildItem (Join-Path $root 'src/TwilioCalls/Module'), (Join-Path $root 'examples'), (Join-Path $root 'tests/Pester'),
            (Join-Path $root 'tests/TwilioCalls.Sandbox.Host') -Recurse -Include *.ps1, *.psm1, *.psd1) {
        if ($file.Name -in 'Find-NewSyntax.ps1', 'Find-NewType.ps1', 'Read-HelpExample.ps1', 'Start-SshServer.ps1') { continue }
        Invoke-ScriptAnalyzer $file.FullName -Settings @{ IncludeRules = @($compatible.Keys); Rules = $compatible } | Where-Object { -not (Test-NewBranch $_) }
    }
)
$findings | Format-Table Severity, RuleName, ScriptName, Line, Message -AutoSize | Out-Host

# Without it, Build-Help.ps1 would take our own converter in silence, and compare it with itself.
if (-not (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)) { throw 'Microsoft.PowerShell.PlatyPS was saved, but is not found.' }
$own, $platyps = foreach ($name in 'own', 'platyps') {
    Join-Path (New-Item (Join-Path $Destination $name) -ItemType Directory -Force) TwilioCalls.dll-Help.xml
}
& (Join-Path $root 'docs/ConvertTo-Maml.ps1') -Path (Get-Item (Join-Path $root 'docs/en-US/*-*.md')).FullName -Destination $own
& (Join-Path $root 'docs/Build-Help.ps1') -Destination (Split-Path $platyps)
$differences = @(& (Join-Path $PSScriptRoot 'Compare-Maml.ps1') -Path $own -OtherPath $platyps)
$differences | Format-List | Out-Host

if ($findings -or $differences) { throw "$(@($findings).Count) findings of PSScriptAnalyzer, $($differences.Count) differences between PlatyPS and ConvertTo-Maml.ps1." }
