<#
.SYNOPSIS
Packs the module as the PowerShell Gallery takes it. The same files make the same package, byte for byte.
.OUTPUTS
The package's path.
.EXAMPLE
./packaging/New-Package.ps1 -ModulePath out/TwilioCalls -Destination out
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $ModulePath,
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
Add-Type -AssemblyName System.IO.Compression
$Destination = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination)

# Files have the time of the build, and the part with the core properties a random name: NuGet's own deterministic
# packing sets the one and derives the other, but PSResourceGet does not ask for it.
$time = [datetimeoffset]::new(1980, 1, 1, 0, 0, 0, [timespan]::Zero)
$utf8 = [Text.UTF8Encoding]::new($false)

function Read-Entries([string] $Path) {
    $archive = [IO.Compression.ZipFile]::OpenRead($Path)
    try {
        foreach ($entry in $archive.Entries) {
            $stream = $entry.Open()
            $bytes = [IO.MemoryStream]::new()
            $stream.CopyTo($bytes)
            $stream.Dispose()
            [pscustomobject]@{ Name = $entry.FullName; Bytes = $bytes.ToArray() }
        }
    }
    finally { $archive.Dispose() }
}

function Write-Entries([string] $Path, [object[]] $Entries) {
    $archive = [IO.Compression.ZipFile]::Open($Path, 'Create')
    try {
        foreach ($entry in $Entries) {
            $written = $archive.CreateEntry($entry.Name, 'Optimal')
            $written.LastWriteTime = $time
            # Readable for all, whatever the machine that packs and its umask.
            $written.ExternalAttributes = 0x81A4 -shl 16
            $stream = $written.Open()
            $stream.Write($entry.Bytes)
            $stream.Dispose()
        }
    }
    finally { $archive.Dispose() }
}

$null = New-Item $Destination -ItemType Directory -Force
Get-ChildItem $Destination -Filter TwilioCalls.*.nupkg | Remove-Item
$package = (Compress-PSResource -Path (Join-Path $ModulePath TwilioCalls.psd1) -DestinationPath $Destination -PassThru).FullName

$entries = @(Read-Entries $package)
$core = $entries | Where-Object Name -Like '*.psmdcp'
$random = [IO.Path]::GetFileNameWithoutExtension($core.Name)
$fixed = [Convert]::ToHexString([Security.Cryptography.SHA256]::HashData($core.Bytes)).Substring(0, 32).ToLowerInvariant()
$core.Name = $core.Name.Replace($random, $fixed)
$relations = $entries | Where-Object Name -EQ '_rels/.rels'
$numbers = [Collections.Generic.Queue[int]]::new([int[]] (1..9))
$text = $utf8.GetString($relations.Bytes).Replace($random, $fixed)
$relations.Bytes = $utf8.GetBytes([regex]::Replace($text, 'Id="R[0-9A-F]*"', { 'Id="R{0}"' -f $numbers.Dequeue() }))

# The kinds of files come in the order in which the disk lists them.
$types = $entries | Where-Object Name -EQ '[Content_Types].xml'
$lines = $utf8.GetString($types.Bytes) -split "`r?`n"
$kinds = $lines | Where-Object { $_ -like '*<Default *' } | Sort-Object -Culture ''
$others = @($lines | Where-Object { $_ -notlike '*<Default *' })
$types.Bytes = $utf8.GetBytes(($others[0..1] + $kinds + $others[2..($others.Count - 1)]) -join "`n")

[IO.File]::Delete($package)
Write-Entries $package ($entries | Sort-Object Name -Culture '')
$package
