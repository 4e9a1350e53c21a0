# Dotted in: runs a command in a shell of its own, of the kind that runs the tests.
. $PSScriptRoot/../Get-ShellCommand.ps1

function Invoke-FreshShell([string] $Command) {
    # Windows PowerShell ends at the first line that a program writes to its error stream, and hands quotation marks on as they are.
    $ErrorActionPreference = 'Continue'
    if ($PSEdition -eq 'Desktop') { $Command = $Command -replace '(\\*)"', '$1$1\"' }
    $program, $first = Get-ShellCommand
    & $program @first -Command $Command
}
