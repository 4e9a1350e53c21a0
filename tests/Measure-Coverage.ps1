<#
.SYNOPSIS
Adds up what the test projects covered, each in a Cobertura file, and writes lines and branches of each shipped assembly in percent.
.DESCRIPTION
A line that one of the projects reached is covered. A branch counts as in the project that reached most of its line.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $Path)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$lines = @{}
foreach ($report in Get-ChildItem $Path -Recurse -Filter *.cobertura*.xml) {
    foreach ($package in ([xml](Get-Content $report -Raw)).coverage.packages.package) {
        foreach ($class in $package.SelectNodes('classes/class')) {
            foreach ($line in $class.SelectNodes('lines/line')) {
                # A file's name begins where those of its report differ, so that only within the project are all alike.
                $file = $class.filename -replace "^(.*[\\/])?$([regex]::Escape($package.name))[\\/]"
                $key = "$($package.name)|$file|$($line.number)"
                if (-not $lines.ContainsKey($key)) { $lines[$key] = @{ Package = $package.name; Hit = $false; Covered = 0; Branches = 0 } }
                if ([long] $line.hits -gt 0) { $lines[$key].Hit = $true }
                if ($line.GetAttribute('condition-coverage') -match '\((\d+)/(\d+)\)') {
                    $lines[$key].Covered = [Math]::Max($lines[$key].Covered, [int] $Matches[1])
                    $lines[$key].Branches = [Math]::Max($lines[$key].Branches, [int] $Matches[2])
                }
            }
        }
    }
}

foreach ($group in $lines.Values | Group-Object { $_.Package } | Sort-Object Name) {
    $branches = ($group.Group.ForEach({ $_.Branches }) | Measure-Object -Sum).Sum
    [pscustomobject]@{
        Assembly = $group.Name
        Lines    = [Math]::Round(100 * @($group.Group | Where-Object { $_.Hit }).Count / $group.Count, 1)
        Branches = if ($branches) { [Math]::Round(100 * ($group.Group.ForEach({ $_.Covered }) | Measure-Object -Sum).Sum / $branches, 1) }
    }
}
