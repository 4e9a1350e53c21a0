<#
.SYNOPSIS
Publishes the package that was tested to the PowerShell Gallery. Without a key there is nothing it could do, and it says so.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $PackagePath,
    # The tag that is published, as v1.2.0; none for a try by hand.
    [string] $Tag = $env:GITHUB_REF_NAME
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

if ($Tag -and "TwilioCalls.$($Tag -replace '^v').nupkg" -ne (Split-Path $PackagePath -Leaf)) {
    throw "The tag $Tag is not the version of $(Split-Path $PackagePath -Leaf): TwilioCalls.psd1 has the version."
}
if (-not $env:GALLERY_API_KEY) {
    Write-Warning 'Nothing was published: there is no GALLERY_API_KEY.'
    return
}
Publish-PSResource -NupkgPath $PackagePath -Repository PSGallery -ApiKey $env:GALLERY_API_KEY
