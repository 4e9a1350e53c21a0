# Dotted in.
# Whether this shell shows colours: Ansi or PlainText. Windows PowerShell has no such choice, and shows plain text.
function Set-OutputRendering([string] $Kind) { if ($PSEdition -ne 'Desktop') { $PSStyle.OutputRendering = $Kind } }
