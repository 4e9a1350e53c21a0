# Dotted in.
. $PSScriptRoot/Test-EditionGuard.ps1

# What of a script Windows PowerShell 5.1 does not know: what it cannot read, and what it has not got.
function Find-NewSyntax([Management.Automation.Language.Ast] $Ast) {
    # Most parts are of other kinds.
    $kinds = 'TernaryExpressionAst', 'PipelineChainAst', 'BinaryExpressionAst', 'AssignmentStatementAst', 'MemberExpressionAst', 'InvokeMemberExpressionAst',
        'IndexExpressionAst', 'PipelineAst', 'ScriptBlockAst', 'NamedAttributeArgumentAst', 'StringConstantExpressionAst', 'ExpandableStringExpressionAst',
        'CommandParameterAst', 'VariableExpressionAst', 'CommandAst'
    $Ast.FindAll({ $args[0].GetType().Name -in $kinds }, $true) |
        Where-Object { (Test-NewGrammar $_) -or ((Test-NewPart $_) -and -not (Test-EditionGuard $_)) } |
        ForEach-Object { "line $($_.Extent.StartLineNumber): $_" }
}

# A script with this in it does not even start, or is read as something else.
function Test-NewGrammar($Node) {
    $operators = 'QuestionQuestion', 'QuestionQuestionEquals', 'QuestionDot'
    $kind = $Node.GetType().Name
    $kind -in 'TernaryExpressionAst', 'PipelineChainAst' -or
    ($kind -in 'BinaryExpressionAst', 'AssignmentStatementAst' -and $Node.Operator -in $operators) -or
    ($kind -in 'MemberExpressionAst', 'InvokeMemberExpressionAst', 'IndexExpressionAst' -and $Node.NullConditional) -or
    ($kind -eq 'PipelineAst' -and $Node.Background) -or
    ($kind -eq 'ScriptBlockAst' -and $Node.CleanBlock) -or
    ($kind -eq 'NamedAttributeArgumentAst' -and $Node.ArgumentName -eq 'ErrorMessage') -or
    # The escape of a terminal, and that of a character by its number, are plain letters in 5.1.
    ($kind -in 'StringConstantExpressionAst', 'ExpandableStringExpressionAst' -and $Node.StringConstantType -like 'DoubleQuoted*' -and
        "$Node" -cmatch '(?<!`)(``)*`(e|u\{)')
}

function Test-NewPart($Node) {
    $switches = 'Parallel', 'AsUTC', 'AsHashtable', 'UseQuotes', 'QuoteFields', 'NoHeader', 'AsByteStream', 'LeafBase', 'Extension', 'Top',
        'Bottom', 'UnixTimeSeconds', 'SkipHttpErrorCheck', 'Authentication', 'StandardDeviation', 'SkipEmptyLines', 'AsJob', 'NoProxy',
        'AdditionalChildPath', 'HostName', 'KeyFilePath', 'SSHTransport', 'SkipCertificateCheck', 'StatusCodeVariable', 'AsArray', 'NoEnumerate'
    # Commands that have such a parameter in 5.1, too.
    $known = 'Invoke-Command -AsJob', 'Write-Output -NoEnumerate'
    $commands = 'Join-String', 'Test-Json', 'Get-Error', 'Get-Uptime', 'Show-Markdown', 'ConvertFrom-Markdown', 'Start-ThreadJob', 'Remove-Service'
    $kind = $Node.GetType().Name
    ($kind -eq 'CommandParameterAst' -and $Node.ParameterName -in $switches -and $Node.Parent.GetCommandName() -notlike '*Twilio*' -and
        "$($Node.Parent.GetCommandName()) -$($Node.ParameterName)" -notin $known) -or
    ($kind -eq 'StringConstantExpressionAst' -and $Node.Value -in 'utf8NoBOM', 'utf8BOM', 'Positive', 'NonNegative') -or
    ($kind -eq 'VariableExpressionAst' -and $Node.VariablePath.UserPath -eq 'PSStyle') -or
    # Of processes: .NET Framework has one text of all arguments, and ends one process alone.
    ($kind -eq 'MemberExpressionAst' -and "$($Node.Member)" -eq 'ArgumentList') -or
    ($kind -eq 'InvokeMemberExpressionAst' -and "$($Node.Member)" -eq 'Kill' -and $Node.Arguments) -or
    ($kind -eq 'CommandAst' -and (
        $Node.GetCommandName() -in $commands -or
        ($Node.GetCommandName() -eq 'Join-Path' -and (Measure-Path $Node) -gt 2) -or
        # Without it, 5.1 writes a line about the type first.
        ($Node.GetCommandName() -in 'Export-Csv', 'ConvertTo-Csv' -and "$Node" -notlike '*-NoTypeInformation*')))
}

# How many parts of a path a Join-Path is given, by name or position.
function Measure-Path([Management.Automation.Language.CommandAst] $Command) {
    $count = 0
    foreach ($element in $Command.CommandElements | Select-Object -Skip 1) {
        $isName = $element.GetType().Name -eq 'CommandParameterAst'
        # The argument of a name that is no part of the path follows it.
        if ($isName -and $element.ParameterName -eq 'Credential') { $count-- }
        elseif (-not $isName -or ($element.Argument -and $element.ParameterName -ne 'Resolve')) { $count++ }
    }
    $count
}
