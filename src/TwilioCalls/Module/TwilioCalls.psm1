# PowerShell 7 runs on .NET and brings System.Text.Json; Windows PowerShell 5.1 runs on .NET Framework and brings none.
$framework = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
# A path in a string: to call a method of .NET, such as Path.Combine, costs a shell 15 ms the first time.
Import-Module "$PSScriptRoot/bin/$framework/TwilioCalls.dll" -ErrorAction Stop
Import-Module "$PSScriptRoot/TwilioCalls.Types.psd1" -ErrorAction Stop
