# PowerShell 7 runs on .NET and brings System.Text.Json; Windows PowerShell 5.1 runs on .NET Framework and brings none.
$framework = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
Import-Module ([IO.Path]::Combine($PSScriptRoot, 'bin', $framework, 'TwilioCalls.dll')) -ErrorAction Stop
