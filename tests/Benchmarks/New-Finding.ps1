# Dotted in: one line of the table. A finding with a target says whether it is met; one without is there to compare with.
function New-Finding([string] $What, [string] $Measured, [string] $Ratio, [string] $Target, [Nullable[bool]] $IsMet) {
    [pscustomobject]@{
        What     = $What
        Measured = $Measured
        Ratio    = $Ratio
        Target   = $Target
        Met      = if ($null -eq $IsMet) { '' } elseif ($IsMet) { 'yes' } else { 'MISSED' }
    }
}

# Markdown that can be read as it is, and pasted into docs/performance.md.
function Format-Finding([object[]] $Finding) {
    $columns = 'What', 'Measured', 'Ratio', 'Target', 'Met'
    $width = @{}
    foreach ($column in $columns) { $width[$column] = ($Finding.$column + $column | Measure-Object Length -Maximum).Maximum }
    '| ' + (($columns | ForEach-Object { $_.PadRight($width[$_]) }) -join ' | ') + ' |'
    '|' + (($columns | ForEach-Object { '-' * ($width[$_] + 2) }) -join '|') + '|'
    foreach ($one in $Finding) { '| ' + (($columns | ForEach-Object { $one.$_.PadRight($width[$_]) }) -join ' | ') + ' |' }
}
