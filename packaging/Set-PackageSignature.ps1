<#
.SYNOPSIS
Signs the module's own files, and packs them again. Without a certificate it changes nothing.
.DESCRIPTION
The certificate is a PFX file in base64. Authenticode is signed on Windows only.
#>
[CmdletBinding()]
param([Parameter(Mandatory)] [string] $PackagePath)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

if (-not $env:SIGNING_CERTIFICATE) {
    Write-Warning 'Nothing was signed: there is no SIGNING_CERTIFICATE.'
    return
}
$out = Split-Path $PackagePath
$module = Join-Path $out 'signed/TwilioCalls'
if (Test-Path $module) { Remove-Item $module -Recurse -Force }
[IO.Compression.ZipFile]::ExtractToDirectory($PackagePath, $module)
foreach ($name in '*.nuspec', '_rels', 'package', '[[]Content_Types[]].xml') { Remove-Item (Join-Path $module $name) -Recurse }

$certificate = [Security.Cryptography.X509Certificates.X509CertificateLoader]::LoadPkcs12(
    [Convert]::FromBase64String($env:SIGNING_CERTIFICATE), $env:SIGNING_PASSWORD)
$stamp = if ($env:SIGNING_TIMESTAMP_SERVER) { @{ TimestampServer = $env:SIGNING_TIMESTAMP_SERVER } } else { @{} }
# The libraries of others have the signatures of others.
$own = Get-ChildItem $module -Recurse -File | Where-Object { $_.Name -like 'TwilioCalls*' -and $_.Extension -in '.dll', '.psd1', '.psm1', '.ps1xml' }
foreach ($file in $own) {
    $signed = Set-AuthenticodeSignature $file.FullName -Certificate $certificate -HashAlgorithm SHA256 @stamp
    if ($signed.Status -ne 'Valid') { throw "$($file.Name) could not be signed: $($signed.StatusMessage)" }
}
& (Join-Path $PSScriptRoot 'New-Package.ps1') -ModulePath $module -Destination $out
