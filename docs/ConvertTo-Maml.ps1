<#
.SYNOPSIS
Turns pages about cmdlets into the one XML file that Get-Help reads, without any module from a gallery.
.EXAMPLE
./docs/ConvertTo-Maml.ps1 -Path docs/en-US/Get-TwilioCall.md, docs/en-US/New-TwilioCall.md -Destination help.xml
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string[]] $Path,
    [Parameter(Mandatory)] [string] $Destination
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
Import-Module (Join-Path $PSScriptRoot 'HelpPage.psm1')

$namespaces = @{
    maml    = 'http://schemas.microsoft.com/maml/2004/10'
    command = 'http://schemas.microsoft.com/maml/dev/command/2004/10'
    dev     = 'http://schemas.microsoft.com/maml/dev/2004/10'
}

# Writes an element. Its content is text, or a script block that writes more elements.
function Write-Element([string] $Name, [object] $Content, [Collections.IDictionary] $Attributes = @{}) {
    $prefix, $local = $Name -split ':'
    $xml.WriteStartElement($prefix, $local, $namespaces[$prefix])
    foreach ($attribute in $Attributes.GetEnumerator()) { $xml.WriteAttributeString($attribute.Key, $attribute.Value) }
    if ($Content -is [scriptblock]) { & $Content } else { $xml.WriteString($Content) }
    $xml.WriteEndElement()
}

function Write-Paragraphs([string] $Name, [string[]] $Text) {
    Write-Element $Name { foreach ($paragraph in $Text) { Write-Element maml:para $paragraph } }
}

function Write-Command([object] $Page) {
    $parameters = @(Get-HelpParameter $Page)
    $verb, $noun = $Page.Title -split '-'
    Write-Element command:command {
        Write-Element command:details {
            Write-Element command:name $Page.Title
            Write-Element command:verb $verb
            Write-Element command:noun $noun
            Write-Paragraphs maml:description (Get-HelpText (Get-HelpSection $Page 'SYNOPSIS'))
        }
        Write-Paragraphs maml:description (Get-HelpText (Get-HelpSection $Page 'DESCRIPTION'))
        Write-Element command:syntax { foreach ($set in (Get-HelpSection $Page 'SYNTAX').Sections) { Write-Syntax $Page.Title $set $parameters } }
        Write-Element command:parameters { foreach ($parameter in $parameters) { Write-Parameter $parameter $parameter.Data.ParameterSets[0] } }
        Write-Element command:inputTypes { foreach ($type in (Get-HelpSection $Page 'INPUTS').Sections) { Write-Type command:inputType $type } }
        Write-Element command:returnValues { foreach ($type in (Get-HelpSection $Page 'OUTPUTS').Sections) { Write-Type command:returnValue $type } }
        Write-Element maml:alertSet { Write-Paragraphs maml:alert (Get-HelpText (Get-HelpSection $Page 'NOTES')) }
        Write-Element command:examples { foreach ($example in (Get-HelpSection $Page 'EXAMPLES').Sections) { Write-Example $example } }
        Write-Element command:relatedLinks {
            Write-Link 'Online Version' $Page.Metadata['HelpUri']
            foreach ($text in Get-HelpText (Get-HelpSection $Page 'RELATED LINKS')) { Write-Link $text.Substring(2) '' }
        }
    }
}

# The order is that of the page's syntax, which is the command's own; what a parameter is comes from its metadata.
function Write-Syntax([string] $Command, [object] $Set, [object[]] $Parameters) {
    $setName = $Set.Title -replace ' \(Default\)$'
    Write-Element command:syntaxItem {
        Write-Element maml:name $Command
        foreach ($name in [regex]::Matches((Get-HelpCode $Set ''), '(?<=[ [\n]-)\w+') | ForEach-Object Value) {
            $parameter = $Parameters | Where-Object Name -EQ $name
            if (-not $parameter) { throw "$Command has no section about the parameter $name, which its syntax shows." }
            Write-Parameter $parameter ($parameter.Data.ParameterSets | Where-Object Name -In $setName, '(All)')
        }
    }
}

function Write-Parameter([object] $Parameter, [Collections.IDictionary] $Set) {
    $data = $Parameter.Data
    $type = $data.Type -replace '^System\.Nullable`1\[(.*)\]$', '$1'
    $attributes = [ordered]@{
        required       = ([string] $Set.IsRequired).ToLowerInvariant()
        variableLength = ([string] $type.EndsWith('[]')).ToLowerInvariant()
        globbing       = ([string] $data.SupportsWildcards).ToLowerInvariant()
        pipelineInput  = Get-PipelineInput $data.ParameterSets
        position       = $Set.Position.ToLowerInvariant()
        aliases        = if ($data.Aliases) { $data.Aliases -join ', ' } else { 'none' }
    }
    Write-Element command:parameter -Attributes $attributes {
        Write-Element maml:name $Parameter.Name
        Write-Paragraphs maml:description $Parameter.Text
        if ($data.AcceptedValues) {
            Write-Element command:parameterValueGroup {
                foreach ($value in $data.AcceptedValues) { Write-Element command:parameterValue $value ([ordered] @{ required = 'false'; variableLength = 'false' }) }
            }
        }
        # A switch takes no value.
        if ($type -notlike '*.SwitchParameter') {
            Write-Element command:parameterValue ($type -split '\.')[-1] ([ordered] @{ required = 'true'; variableLength = $attributes.variableLength })
        }
        Write-Element dev:type { Write-Element maml:name $type; Write-Element maml:uri '' }
        Write-Element dev:defaultValue ([string] $data.DefaultValue)
    }
}

function Get-PipelineInput([object[]] $Sets) {
    $ways = @(
        if ($Sets.ValueFromPipeline -contains $true) { 'ByValue' }
        if ($Sets.ValueFromPipelineByPropertyName -contains $true) { 'ByPropertyName' }
    )
    if ($ways) { "True ($($ways -join ', '))" } else { 'False' }
}

function Write-Type([string] $Name, [object] $Section) {
    Write-Element $Name {
        Write-Element dev:type { Write-Element maml:name $Section.Title; Write-Element maml:uri '' }
        Write-Paragraphs maml:description (Get-HelpText $Section)
    }
}

function Write-Example([object] $Example) {
    Write-Element command:example {
        Write-Element maml:title "--- $($Example.Title) ---"
        # Get-Help shows one block of code: files that the example reads come first in it, as comments.
        $files = @(Get-HelpCode $Example 'csv') | ForEach-Object { ("# calls.csv:`n$($_.Trim())" -replace '\n(?!#)', "`n#   "), '' }
        Write-Element dev:code ((@($files) + @(Get-HelpCode $Example 'powershell')) -join "`n")
        # The empty line keeps the next example off.
        Write-Paragraphs dev:remarks (@(Get-HelpText $Example) + '')
    }
}

function Write-Link([string] $Text, [string] $Uri) {
    Write-Element maml:navigationLink { Write-Element maml:linkText $Text; Write-Element maml:uri $Uri }
}

$settings = [Xml.XmlWriterSettings]@{ Indent = $true; NewLineChars = "`n"; Encoding = [Text.UTF8Encoding]::new($false) }
$xml = [Xml.XmlWriter]::Create($Destination, $settings)
try {
    $xml.WriteStartElement('', 'helpItems', 'http://msh')
    $xml.WriteAttributeString('schema', 'maml')
    foreach ($file in $Path) { Write-Command (Read-HelpPage $file) }
    $xml.WriteEndElement()
}
finally { $xml.Dispose() }
