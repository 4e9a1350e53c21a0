# What the first Import-Module of a shell costs, whatever is imported.
$folder = [IO.Directory]::CreateTempSubdirectory('twiliocalls-')
[IO.File]::WriteAllText("$folder/Empty.psm1", '')
[IO.File]::WriteAllText("$folder/Empty.psd1", "@{ ModuleVersion = '1.0'; RootModule = 'Empty.psm1'; FunctionsToExport = @() }")
$watch = [Diagnostics.Stopwatch]::StartNew()
Import-Module "$folder/Empty.psd1"
$watch.Stop()
$folder.Delete($true)
"{""Milliseconds"":$($watch.Elapsed.TotalMilliseconds)}"
