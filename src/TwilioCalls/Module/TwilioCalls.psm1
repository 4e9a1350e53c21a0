# A shell compiles what stands here each time that it imports the module: with the conditions and the texts to be put together that a
# comparison of versions takes, an import lasts 1.2 times as long. So each edition finds its build in a folder of its name, and
# Framework/OneVersion.cs compares.
# A module that was loaded in part would be a module with an error and without commands.
$ErrorActionPreference = 'Stop'
try { Import-Module "$PSScriptRoot/bin/$PSEdition/TwilioCalls.dll" }
catch [IO.FileLoadException] { throw 'Another version of TwilioCalls was loaded in this session, and an assembly cannot be unloaded. Start a new session.' }

# The types outlive the module, like the assembly whose methods they name, and serve each copy that is imported: PowerShell
# refuses to add them twice, and a copy that took them along when it is removed would leave another one without its views.
if (-not (Get-Module TwilioCalls.Types)) { Import-Module "$PSScriptRoot/TwilioCalls.Types.psd1" -Global }
