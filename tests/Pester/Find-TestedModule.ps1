# Dotted in: where the module under test is. build.ps1 Test installs the package and names the copy; otherwise it is what was built.
$testedModule = if ($env:TWILIOCALLS_TESTED_MODULE) { $env:TWILIOCALLS_TESTED_MODULE } else { (Resolve-Path (Join-Path $PSScriptRoot '../../out/TwilioCalls')).Path }
$testedManifest = Join-Path $testedModule 'TwilioCalls.psd1'
# The folder that PSModulePath has to name. An installed module has a folder for its version.
$testedModulePath = Split-Path $testedModule
if ((Split-Path $testedModulePath -Leaf) -eq 'TwilioCalls') { $testedModulePath = Split-Path $testedModulePath }
