<#
.SYNOPSIS
Compares the last third of the samples with the middle one, by their medians, and says of each figure whether it grew.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [object[]] $Sample)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
. (Join-Path $PSScriptRoot '../Get-Median.ps1')

# A tenth, and by how much a process varies without growing.
$slack = [ordered]@{ WorkingSetMB = 10; HeapMB = 10; Threads = 4; Handles = 8; Sockets = 4 }
$third = [Math]::Floor($Sample.Count / 3)
if ($third -lt 3) { throw "There are $($Sample.Count) samples, too few to compare." }
foreach ($figure in $slack.Keys) {
    $thirds = 0..2 | ForEach-Object { Get-Median $Sample[($_ * $third)..(($_ + 1) * $third - 1)].$figure }
    [pscustomobject]@{
        Figure = $figure
        First  = $thirds[0]
        Middle = $thirds[1]
        Last   = $thirds[2]
        IsFlat = $thirds[2] -le $thirds[1] * 1.1 + $slack[$figure]
    }
}
