# Dotted in.
# Each example is copied alone, so what they have in common stands in each of them. These are those lines, by what they do; what
# is a script's own within one, such as the words of a message, is cut out.
function Get-SharedPart([string] $Path, [switch] $Log) {
    $ast = [Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $null)
    $try = $ast.EndBlock.Statements | Where-Object { $_ -is [Management.Automation.Language.TryStatementAst] }
    $catch = $try.CatchClauses[0].Body.Statements
    if ($Log) {
        [ordered]@{
            'the comment on the log' = [regex]::Match($ast.Extent.Text, '#[^\n]+\n(?=function Write-Log)').Value
            # Where a log is optional, there may be none to write.
            'the log'                = "$($ast.EndBlock.Statements | Where-Object { $_ -is [Management.Automation.Language.FunctionDefinitionAst] -and $_.Name -eq 'Write-Log' })".Replace(
                'if (-not $LogPath -or $WhatIfPreference)', 'if ($WhatIfPreference)')
            'the log of a failure'   = $catch[2].Extent.Text -replace '(?<=Write-Log "stopped)[^:]*'
        }
        return
    }

    $help = $ast.GetHelpContent().Parameters
    $parameters = $ast.ParamBlock.Parameters | Where-Object { $_.Name.VariablePath.UserPath -in 'AccountSid', 'Credential', 'Context' }
    [ordered]@{
        'the help on signing in' = $help['CREDENTIAL'] + $help['CONTEXT']
        'the parameter block'    = $parameters.Extent.Text -join "`n"
        'the cleaning'           = "$($ast.EndBlock.Statements | Where-Object { $_ -is [Management.Automation.Language.FunctionDefinitionAst] -and $_.Name -eq 'ConvertTo-Plain' })"
        'the strictness'         = $ast.EndBlock.Statements[0..1].Extent.Text -join "`n"
        'the connection'         = $try.Body.Statements[0..4].Extent.Text -join "`n"
        'the advice'             = $catch[0].Extent.Text
        'the error'              = $catch[1].Extent.Text -replace '(?<=^Write-Error \(ConvertTo-Plain ")[^:]+'
        'the exit code 2'        = $catch[-1].Extent.Text
        'the final exit'         = $ast.EndBlock.Statements[-1].Extent.Text -replace '(?<=^exit ).+'
    }
}
