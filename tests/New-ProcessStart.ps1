# Dotted in: what starts a program with arguments, of which the first word is the program.
function New-ProcessStart([string[]] $Command) {
    $start = [Diagnostics.ProcessStartInfo]::new($Command[0])
    # .NET Framework takes all arguments as one text, and leaves the start to the desktop unless it is told not to.
    $start.Arguments = @($Command | Select-Object -Skip 1 | ForEach-Object { ConvertTo-QuotedArgument $_ }) -join ' '
    $start.UseShellExecute = $false
    $start
}

# As Windows takes a line apart again, and .NET elsewhere: a backslash counts for itself but before a quotation mark.
function ConvertTo-QuotedArgument([string] $Text) {
    if ($Text -and $Text -notmatch '[\s"]') { return $Text }
    '"' + ($Text -replace '(\\*)"', '$1$1\"' -replace '(\\+)\z', '$1$1') + '"'
}
