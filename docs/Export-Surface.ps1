<#
.SYNOPSIS
Writes docs/surface.md: all that a script can name of the module. What has changed there must stand in CHANGELOG.md first, by its name.
.EXAMPLE
./build.ps1 Surface
#>
[CmdletBinding()]
param(
    # The built module.
    [Parameter(Mandatory)] [string] $ModulePath,
    [string] $Destination = (Join-Path $PSScriptRoot 'surface.md'),
    [string] $Changelog = (Join-Path $PSScriptRoot '../CHANGELOG.md')
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
$common = [Management.Automation.Cmdlet]::CommonParameters + [Management.Automation.Cmdlet]::OptionalCommonParameters

function Get-TypeName([type] $Type) {
    $inner = [Nullable]::GetUnderlyingType($Type)
    if ($inner) { "$(Get-TypeName $inner)?" } else { $Type.ToString() -replace '^System\.(Management\.Automation\.)?' }
}

# What the cmdlets write of ours. They name the type of statistics by a string, so that its assembly is loaded by the first use only.
function Get-WrittenType {
    $null = Get-TwilioCall -First 1 | Measure-TwilioCall
    foreach ($name in (Get-Command -Module TwilioCalls).OutputType.Name -like 'TwilioCalls.*' | Sort-Object -Culture '' -Unique) {
        $type = $name -as [type]
        if (-not $type) { throw "A cmdlet says that it writes $name, and there is no such type." }
        $type
    }
}

# A set in which it is required is marked, and so is what the pipeline brings.
function Get-Sets([Management.Automation.ParameterMetadata] $Parameter) {
    ($Parameter.ParameterSets.GetEnumerator() | Sort-Object Key -Culture '' | ForEach-Object {
            $set = $_.Value
            $_.Key.Replace('__AllParameterSets', 'all') + $(if ($set.IsMandatory) { '!' }) + $(if ($set.Position -ge 0) { " at $($set.Position)" }) +
                $(if ($set.ValueFromPipeline) { ' by value' }) + $(if ($set.ValueFromPipelineByPropertyName) { ' by name' })
        }) -join '; '
}

function Get-Lines {
    foreach ($command in Get-Command -Module TwilioCalls -CommandType Cmdlet | Sort-Object Name -Culture '') {
        '', "## $($command.Name)", ''
        if ($command.OutputType) { ('Writes `{0}`.' -f ($command.OutputType.Name -join '`, `')), '' }
        '| parameter | type | sets | aliases |', '|---|---|---|---|'
        foreach ($parameter in $command.Parameters.Values | Where-Object Name -NotIn $common | Sort-Object Name -Culture '') {
            "| ``-$($parameter.Name)`` | ``$(Get-TypeName $parameter.ParameterType)`` | $(Get-Sets $parameter) | $($parameter.Aliases -join ', ') |"
        }
    }

    '', '# What the cmdlets write', ''
    foreach ($type in Get-WrittenType) {
        '', "## $($type.FullName)", '', '| property | type |', '|---|---|'
        $own = $type.GetProperties() | Where-Object { $_.GetIndexParameters().Count -eq 0 } | ForEach-Object { "| ``$($_.Name)`` | ``$(Get-TypeName $_.PropertyType)`` |" }
        $added = @(Get-TypeData $type.FullName).ForEach({ $_.Members.Values }) | Where-Object { $_ -and -not $_.IsHidden } | ForEach-Object { "| ``$($_.Name)`` | added |" }
        @($own) + @($added) | Where-Object { $_ } | Sort-Object -Culture ''
    }

    '', '# The ids of errors', ''
    $assembly = (Get-Command Get-TwilioCall).ImplementingType.Assembly
    $ids = $assembly.GetType('TwilioCalls.Errors.ErrorIds').GetFields('Public, Static') | Where-Object Name -NE HttpPrefix | ForEach-Object GetRawConstantValue
    $failures = [enum]::GetNames([TwilioCalls.NewCall].Assembly.GetType('TwilioCalls.TwilioFailure')) | Where-Object { $_ -ne 'Refused' }
    'A refusal of Twilio has its code, as `TwilioCalls.20404`, or the status of an answer without one, as `TwilioCalls.Http503`.', ''
    @($ids) + @($failures) | Sort-Object -Culture '' | ForEach-Object { "- ``TwilioCalls.$_``" }
}

# The last line is a hash of the others: what is changed by hand has another one.
function Get-Page([string] $Body) {
    $hash = (Get-FileHash -InputStream ([IO.MemoryStream]::new([Text.Encoding]::UTF8.GetBytes($Body)))).Hash.Substring(0, 16)
    "$Body`n`n<!-- Written by build.ps1 Surface: $hash -->`n"
}

# Each line with the heading above it, so that the same parameter of two cmdlets is two.
function Get-Entry([string] $Page) {
    $heading = ''
    foreach ($line in $Page -split "`n" -match '^(## |- |Writes |\| `)') {
        if ($line.StartsWith('## ')) { $heading = $line.Substring(3) }
        [pscustomobject] @{ Key = "$heading $line"; Heading = $heading; Name = if ($line -match '^[-|] `(.*?)`') { $Matches[1] } else { $heading } }
    }
}

# The names of what was added, changed or removed: of a whole cmdlet or type its own alone.
function Get-ChangedName([string] $Old, [string] $New) {
    $before, $after = @(Get-Entry $Old), @(Get-Entry $New)
    $whole = @($before.Heading | Select-Object -Unique; $after.Heading | Select-Object -Unique) | Group-Object -CaseSensitive |
        Where-Object Count -EQ 1 | ForEach-Object Name
    Compare-Object $before $after -Property Key -CaseSensitive -PassThru | ForEach-Object { if ($_.Heading -cin $whole) { $_.Heading } else { $_.Name } } |
        Sort-Object -Culture '' -Unique
}

Import-Module (Resolve-Path $ModulePath).Path
Connect-Twilio -Sandbox -WarningAction SilentlyContinue
$body = (@('# Cmdlets', '', 'All that a script can name. `!` marks a set in which a parameter is required. Generated by `build.ps1 Surface`.') + @(Get-Lines)) -join "`n"
Disconnect-Twilio

if (Test-Path $Destination) {
    $old = [IO.File]::ReadAllText((Resolve-Path $Destination)) -replace "`r`n", "`n"
    $newest = ([IO.File]::ReadAllText((Resolve-Path $Changelog)) -split '(?m)^## ')[1]
    $unsaid = Get-ChangedName $old $body | Where-Object { -not $newest.Contains($_) }
    if ($unsaid) { throw "What scripts can name has changed: name $($unsaid -join ', ') in the first section of CHANGELOG.md first." }
}
[IO.File]::WriteAllText($PSCmdlet.GetUnresolvedProviderPathFromPSPath($Destination), (Get-Page $body))
