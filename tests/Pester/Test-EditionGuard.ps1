# Dotted in.
# Whether a part of a script never runs in Windows PowerShell: it is in the branch of another edition, or in a test that is skipped.
function Test-EditionGuard([Management.Automation.Language.Ast] $Ast) {
    $newer = '\$PSEdition -(ne ''Desktop''|eq ''Core'')|PSVersion\.Major -ge [67]'
    $older = '\$PSEdition -eq ''Desktop''|PSVersion\.Major -lt [67]'
    for ($node = $Ast; $node.Parent; $node = $node.Parent) {
        $parent = $node.Parent
        switch ($parent.GetType().Name) {
            'IfStatementAst' {
                $own = $parent.Clauses | Where-Object { $_.Item2 -eq $node } | ForEach-Object Item1
                if ("$own" -match $newer -or ($node -eq $parent.ElseClause -and "$($parent.Clauses.Item1)" -match $older)) { return $true }
            }
            'CommandAst' {
                if ($parent.GetCommandName() -notin 'Describe', 'Context', 'It') { break }
                $skip = $parent.CommandElements | Where-Object { $_.GetType().Name -eq 'CommandParameterAst' -and $_.ParameterName -eq 'Skip' } |
                    ForEach-Object Argument
                # What is not for Windows is not for Windows PowerShell.
                if ("$skip" -match ($older + '|^\$IsWindows|-not \$IsLinux')) { return $true }
            }
        }
    }
    $false
}
