<#
.SYNOPSIS
Publishes the package to a folder, installs it from there as a user does, and writes where the copy is that is to be tested.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $PackagePath,
    # Emptied first: a repository, and the home of the user.
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
. $PSScriptRoot/Use-Profile.ps1

if (Test-Path $Destination) { Remove-Item $Destination -Recurse -Force }
$repository = (New-Item (Join-Path $Destination 'repository') -ItemType Directory).FullName
$user = Join-Path $Destination 'home'
$saved = Join-Path $Destination 'saved'
$name = 'TwilioCallsTest'

# The profile of a person on Windows cannot be replaced, and is left alone: the package is unpacked into a folder instead.
$install = if ($IsWindows) { "Save-PSResource TwilioCalls -Repository $name -TrustRepository -Path '$saved'" }
else { "Install-PSResource TwilioCalls -Repository $name -TrustRepository" }
$find = if ($IsWindows) { "(Get-Item '$saved/TwilioCalls/*/TwilioCalls.psd1').DirectoryName" }
else { '(Get-Module TwilioCalls -ListAvailable).ModuleBase' }

$null = New-Item $saved -ItemType Directory
$lines = @(Invoke-ProfileShell $user "
    Register-PSResourceRepository $name -Uri '$repository' -Force
    try {
        Publish-PSResource -NupkgPath '$PackagePath' -Repository $name
        # The machine's own copies of the module, if there are any, are not what is tested.
        `$env:PSModulePath = (`$env:PSModulePath -split [IO.Path]::PathSeparator)[0]
        $install -Prerelease
        $find
    }
    finally { Unregister-PSResourceRepository $name }")
$module = $lines[-1]
if (-not $module -or -not (Test-Path (Join-Path $module 'TwilioCalls.psd1'))) { throw "The package was not installed: $lines" }
$module
