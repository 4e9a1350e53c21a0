<#
.SYNOPSIS
Holds what the workers noted of each create against the numbers that the sandbox dialled. Writes one line for each fault.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [AllowEmptyCollection()] [object[]] $Create,
    [Parameter(Mandatory)] [AllowEmptyCollection()] [string[]] $Dialled
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$times = @{}
foreach ($number in $Dialled) { $times[$number] = 1 + $times[$number] }
foreach ($number in $times.Keys) {
    if ($times[$number] -gt 1) { "$number was dialled $($times[$number]) times." }
}

$noted = @{}
foreach ($one in $Create) {
    $noted[$one.To] = $true
    $count = [int]$times[$one.To]
    switch ($one.Outcome) {
        'written' { if ($count -eq 0) { "$($one.To) was written, but not dialled." } }
        'refused' { if ($count -ne 0) { "$($one.To) was reported as refused ($($one.ErrorId)), but dialled." } }
        'unknown' { }
        default { "$($one.To) is neither written nor refused nor reported as unknown." }
    }
}

foreach ($number in $times.Keys) {
    if (-not $noted.ContainsKey($number)) { "$number was dialled, but no worker knows of it." }
}
