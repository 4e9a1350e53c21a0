# Dotted in: runs contenders, each in a fresh process, and returns what each reports.
. (Join-Path $PSScriptRoot '../TwilioCalls.Sandbox.Host/Start-SandboxClient.ps1')

# A contender is a script in Contenders, or else one of the peers in C#.
function Get-ContenderProgram([string] $Name) {
    $script = Join-Path $PSScriptRoot "Contenders/$Name.ps1"
    if (Test-Path $script) { Get-ShellProgram $script }
    else { 'dotnet', 'exec', (Join-Path $PSScriptRoot 'bin/Release/net10.0/TwilioCalls.Benchmarks.dll'), $Name }
}

function Invoke-Contender([string] $Name, $Sandbox, [string[]] $Argument = @()) {
    $program = Get-ContenderProgram $Name
    $watch = [Diagnostics.Stopwatch]::StartNew()
    $process = Start-SandboxClient $program $Sandbox $Argument
    $answer = $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()
    $watch.Stop()
    if ($process.ExitCode -ne 0) { throw "$Name ended with exit code $($process.ExitCode): $answer" }
    $result = $answer | ConvertFrom-Json
    $result | Add-Member -NotePropertyName ProcessMilliseconds -NotePropertyValue $watch.Elapsed.TotalMilliseconds -PassThru
}

# Several rounds in turn, so that a slow moment of the machine meets all; a hashtable of the results by name.
function Invoke-Round([int] $Rounds, [Collections.Specialized.OrderedDictionary] $Contender) {
    $results = @{}
    foreach ($name in $Contender.Keys) { $results[$name] = [Collections.Generic.List[object]]::new() }
    for ($round = 1; $round -le $Rounds; $round++) {
        foreach ($name in $Contender.Keys) {
            Write-Host "  round $round of $($Rounds): $name"
            $results[$name].Add((& $Contender[$name]))
        }
    }

    $results
}
