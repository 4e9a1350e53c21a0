<#
.SYNOPSIS
Compares what Get-Help shows of two files of help, however each is written. Writes an object for each part that differs.
.DESCRIPTION
PlatyPS writes some parts otherwise than our own converter, and leaves some out. These are no differences:

- Markdown's marks and addresses, which it keeps in texts; and paragraphs, which it cuts otherwise.
- The code of an example, which it leaves between fences in the introduction; and a file that an example reads, which we show as a comment.
- The full name of the type of a value, where we write the last part; and Nullable around it. In a syntax it is the short name that the
  syntax shows: the type is compared there, and the value only in the list of parameters.
- The order of the parameters of a syntax, since it sorts them.
- In a syntax, the text, aliases, wildcards and pipeline input of a parameter, which it writes in the list of parameters only.
- In the list of parameters, whether one is required: it says so if any set requires it, and we if the first one does. A syntax is exact.
- Whether the length of a value varies, which it does not know of a parameter.
- The default of a parameter, which it leaves out; and the address of a page, which we leave out: both are compared where both files have them.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Path,
    [Parameter(Mandatory)] [string] $OtherPath
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$prefixes = @{
    maml    = 'http://schemas.microsoft.com/maml/2004/10'
    command = 'http://schemas.microsoft.com/maml/dev/command/2004/10'
    dev     = 'http://schemas.microsoft.com/maml/dev/2004/10'
}
$mayBeMissing = '* default', '* address'

function Read-Help([string] $File) {
    $xml = [xml]::new()
    $xml.Load($File)
    $script:namespaces = [Xml.XmlNamespaceManager]::new($xml.NameTable)
    foreach ($prefix in $prefixes.GetEnumerator()) { $namespaces.AddNamespace($prefix.Key, $prefix.Value) }
    # The texts to be compared, by the names of their parts.
    $parts = [Collections.Generic.SortedDictionary[string, string]]::new([StringComparer]::Ordinal)
    foreach ($command in $xml.SelectNodes('//command:command', $namespaces)) { Read-Command $command (Get-Text $command command:details/command:name) }
    $parts
}

function Read-Command([Xml.XmlElement] $Command, [string] $Name) {
    Add-Part $Name 'verb and noun' (Get-Text $Command 'command:details/command:verb | command:details/command:noun')
    Add-Part $Name synopsis (Get-Text $Command command:details/maml:description/maml:para)
    Add-Part $Name description (Get-Text $Command maml:description/maml:para)
    Add-Part $Name notes (Get-Text $Command maml:alertSet/maml:alert/maml:para)
    Read-Each $Command command:syntax/command:syntaxItem { param($Item, $Number)
        Add-Part $Name "syntax $Number" (Get-Text $Item maml:name)
        foreach ($parameter in $Item.SelectNodes('command:parameter', $namespaces)) {
            Read-Parameter $parameter "$Name syntax $Number -$(Get-Text $parameter maml:name)" required, position
        }
    }
    foreach ($parameter in $Command.SelectNodes('command:parameters/command:parameter', $namespaces)) {
        $part = "$Name -$(Get-Text $parameter maml:name)"
        Read-Parameter $parameter $part position, globbing, pipelineInput, aliases
        Add-Part $part text (Get-Text $parameter maml:description/maml:para)
        Add-Part $part value (Get-TypeName (Get-Text $parameter command:parameterValue))
        Add-Part $part default (Get-Text $parameter dev:defaultValue)
    }
    foreach ($list in @{ input = 'command:inputTypes/command:inputType'; output = 'command:returnValues/command:returnValue' }.GetEnumerator()) {
        Read-Each $Command $list.Value { param($Type, $Number)
            Add-Part $Name "$($list.Key) $Number type" (Get-Text $Type dev:type/maml:name)
            Add-Part $Name "$($list.Key) $Number text" (Get-Text $Type maml:description/maml:para)
        }
    }
    Read-Each $Command command:examples/command:example { param($Example, $Number)
        Add-Part $Name "example $Number title" (Get-Text $Example maml:title).Trim('-', ' ')
        Add-Part $Name "example $Number" (Get-Text $Example 'maml:introduction/maml:para | dev:code | dev:remarks/maml:para')
    }
    Read-Each $Command command:relatedLinks/maml:navigationLink { param($Link, $Number)
        Add-Part $Name "link $Number" (Get-Text $Link maml:linkText)
        Add-Part $Name "link $Number address" (Get-Text $Link maml:uri)
    }
}

function Read-Parameter([Xml.XmlElement] $Parameter, [string] $Part, [string[]] $Attributes) {
    # The case of these is each writer's own.
    foreach ($attribute in $Attributes) { Add-Part $Part $attribute $Parameter.GetAttribute($attribute).ToLowerInvariant() }
    Add-Part $Part type (Get-Text $Parameter dev:type/maml:name)
    Add-Part $Part values (Get-Text $Parameter command:parameterValueGroup/command:parameterValue)
}

function Read-Each([Xml.XmlElement] $Parent, [string] $Query, [scriptblock] $Read) {
    $number = 0
    foreach ($node in $Parent.SelectNodes($Query, $namespaces)) { $number++; & $Read $node $number }
}

function Add-Part([string] $Owner, [string] $Part, [string] $Text) { $parts["$Owner $Part"] = $Text }

function Get-TypeName([string] $Type) { ($Type -split '\.')[-1] }

function Get-Text([Xml.XmlElement] $Node, [string] $Query) {
    $text = $Node.SelectNodes($Query, $namespaces).ForEach({ $_.InnerText }) -join "`n"
    $plain = $text -replace '(?m)^```\w*\s*$' -replace '(?m)^# calls\.csv:$' -replace '(?m)^#   ' -replace '__REMOVE_ME_LINE_BREAK__' `
        -replace '\[([^\]]*)\]\((https?://|[\w-]+\.md)[^)\s]*\)', '$1' -replace '^System\.Nullable`1\[(.*)\]$', '$1'
    ($plain -replace '[*`\\]' -replace '\s+', ' ').Trim()
}

$ours, $others = (Read-Help $Path), (Read-Help $OtherPath)
foreach ($part in [string[]] $ours.Keys + [string[]] $others.Keys | Sort-Object -Unique -CaseSensitive -Culture '') {
    $one, $other = foreach ($help in $ours, $others) { if ($help.ContainsKey($part)) { $help[$part] } else { $null } }
    if ($one -ceq $other) { continue }
    if (-not ($one -and $other) -and ($mayBeMissing | Where-Object { $part -like $_ })) { continue }
    [pscustomobject]@{ Part = $part; Text = $one; OtherText = $other }
}
