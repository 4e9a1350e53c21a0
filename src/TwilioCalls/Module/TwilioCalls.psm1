# PowerShell 7 runs on .NET and brings System.Text.Json; Windows PowerShell 5.1 runs on .NET Framework and brings none.
$framework = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
# A module that was loaded in part would be a module with an error and without commands.
$ErrorActionPreference = 'Stop'
$otherVersion = 'Another version of TwilioCalls was loaded in this session, and an assembly cannot be unloaded. Start a new session.'

# A path in a string: to call a method of .NET, such as Path.Combine, costs a shell 15 ms the first time.
try { $assembly = Import-Module "$PSScriptRoot/bin/$framework/TwilioCalls.dll" -PassThru }
catch [IO.FileLoadException] { throw $otherVersion }

# The types outlive the module, like the assembly whose methods they name, and serve each copy that is imported: PowerShell
# refuses to add them twice, and a copy that took them along when it is removed would leave another one without its views.
$types = Get-Module TwilioCalls.Types
if (-not $types) { Import-Module "$PSScriptRoot/TwilioCalls.Types.psd1" -Global }
# .NET Framework does load another version of an assembly, but objects of the one are foreign to the other.
elseif ("$($types.Version)" -ne "$($assembly.Version.Major).$($assembly.Version.Minor).$($assembly.Version.Build)") { throw $otherVersion }
