# Dotted in.
# What of a script Windows PowerShell 5.1 does not know.
function Find-NewSyntax([Management.Automation.Language.Ast] $Ast) {
    $switches = 'Parallel', 'AsUTC', 'AsHashtable', 'UseQuotes', 'QuoteFields', 'NoHeader', 'AsByteStream', 'LeafBase', 'Extension', 'Top',
        'Bottom', 'UnixTimeSeconds', 'SkipHttpErrorCheck', 'Authentication', 'StandardDeviation', 'SkipEmptyLines', 'AsJob'
    # Commands that have such a parameter in 5.1, too.
    $known = '^Invoke-Command$|Twilio'
    $commands = 'Join-String', 'Test-Json', 'Get-Error', 'Get-Uptime', 'Show-Markdown', 'ConvertFrom-Markdown', 'Start-ThreadJob', 'Remove-Service'
    $operators = 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot'
    $Ast.FindAll({
            param($node)
            $kind = $node.GetType().Name
            $kind -in 'TernaryExpressionAst', 'PipelineChainAst' -or
            ($kind -eq 'BinaryExpressionAst' -and $node.Operator -in $operators) -or
            ($kind -eq 'AssignmentStatementAst' -and $node.Operator -in $operators) -or
            ($kind -in 'MemberExpressionAst', 'InvokeMemberExpressionAst', 'IndexExpressionAst' -and $node.NullConditional) -or
            ($kind -eq 'PipelineAst' -and $node.Background) -or
            ($kind -eq 'CommandParameterAst' -and $node.ParameterName -in $switches -and $node.Parent.GetCommandName() -notmatch $known) -or
            ($kind -eq 'CommandAst' -and $node.GetCommandName() -in $commands) -or
            ($kind -eq 'StringConstantExpressionAst' -and $node.Value -in 'utf8NoBOM', 'utf8BOM', 'Positive', 'NonNegative') -or
            ($kind -eq 'ScriptBlockAst' -and $node.CleanBlock) -or
            ($kind -eq 'NamedAttributeArgumentAst' -and $node.ArgumentName -eq 'ErrorMessage') -or
            # Without it, 5.1 writes a line about the type first.
            ($kind -eq 'CommandAst' -and $node.GetCommandName() -in 'Export-Csv', 'ConvertTo-Csv' -and "$node" -notlike '*-NoTypeInformation*')
        }, $true) | ForEach-Object { "line $($_.Extent.StartLineNumber): $_" }
}
