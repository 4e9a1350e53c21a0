# The pages are Markdown, which PowerShell 7 reads and Windows PowerShell does not; they are the same wherever they are read.
BeforeDiscovery {
    . $PSScriptRoot/Connect-TestSandbox.ps1
    $commands = Get-Command -Module TwilioCalls
    $cmdlets = $commands | ForEach-Object { @{ Name = $_.Name } }
    $parameters = foreach ($command in $commands) {
        foreach ($parameter in $command.Parameters.Keys | Where-Object { $_ -notin [Management.Automation.Cmdlet]::CommonParameters }) {
            @{ Name = $command.Name; Parameter = $parameter }
        }
    }
}

BeforeAll {
    if ($PSEdition -eq 'Desktop') { return }
    . $PSScriptRoot/Read-HelpPages.ps1

    # The client's types are there once it was used.
    $null = Connect-TestSandbox
    $requests = @{
        'New-TwilioCall'  = [TwilioCalls.NewCall]
        'Invoke-TwilioCampaign' = [TwilioCalls.NewCall]
        'Get-TwilioCall'  = [TwilioCalls.CallFilter]
        'Set-TwilioCall'  = [TwilioCalls.CallUpdate]
        'Wait-TwilioCall' = (Get-Command Wait-TwilioCall).ImplementingType.Assembly.GetType('TwilioCalls.Waiting.WaitGoal')
    }

    function Get-Documented([string] $Name, [string] $Parameter) { Get-HelpParameter $pages[$Name] | Where-Object Name -CEQ $Parameter }

    # Where Twilio's rules for a parameter are declared; nothing for a parameter of PowerShell's own.
    $spoken = [TwilioCalls.NewCall].Assembly.GetType('TwilioCalls.SpokenMessage')
    function Get-Rule([string] $Name, [string] $Parameter) {
        if ($requests.ContainsKey($Name)) {
            $requests[$Name].GetProperty($Parameter), $spoken.GetProperty($Parameter) | Where-Object { $_ } | Select-Object -First 1 |
                ForEach-Object { $_.GetCustomAttributes($true) } | Where-Object { $_.GetType().BaseType.Name -eq 'ParameterRuleAttribute' }
        }
    }
}

Describe 'The help pages' -Skip:($PSEdition -eq 'Desktop') {
    It 'are there for each cmdlet, and for nothing else' {
        $pages.Keys | Sort-Object | Should -Be ((Get-Command -Module TwilioCalls).Name | Sort-Object)
    }

    It 'say what the commands say: Update-HelpPage.ps1 has nothing to change' {
        & $root/docs/Update-HelpPage.ps1 -ModulePath $testedManifest -Destination $TestDrive
        foreach ($page in $pages.Values) {
            Get-Content (Join-Path $TestDrive (Split-Path $page.Path -Leaf)) -Raw |
                Should -BeExactly ((Get-Content $page.Path -Raw) -replace "`r`n", "`n") -Because $page.Title
        }
    }

    It 'have their texts: nothing is left to be filled in' {
        Get-ChildItem $folder -Filter *.md | Select-String -SimpleMatch '{{' | Should -BeNullOrEmpty
    }
}

Describe 'The page of <Name>' -Skip:($PSEdition -eq 'Desktop') -ForEach $cmdlets {
    BeforeAll {
        $command = Get-Command $Name
        $page = $pages[$Name]
    }

    It 'has the front matter that PlatyPS demands' {
        $page.Metadata.Keys | Should -Be @(
            'document type', 'external help file', 'HelpUri', 'Locale', 'Module Name', 'ms.date', 'PlatyPS schema version', 'title')
        $page.Metadata['document type'] | Should -Be 'cmdlet'
        $page.Metadata['external help file'] | Should -BeExactly $command.HelpFile
        $page.Metadata['HelpUri'] | Should -BeExactly $command.HelpUri
        $page.Metadata['HelpUri'] | Should -BeExactly "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/$Name.md"
        $page.Metadata['Locale'] | Should -Be 'en-US'
        $page.Metadata['Module Name'] | Should -Be 'TwilioCalls'
        $page.Metadata['ms.date'] | Should -Match '^\d\d/\d\d/\d{4}$'
        $page.Metadata['PlatyPS schema version'] | Should -Be '2024-05-01'
        $page.Metadata['title'] | Should -BeExactly $Name
        $page.Title | Should -BeExactly $Name
    }

    It 'has the headings that PlatyPS demands, in their order' {
        $page.Sections.Title | Should -BeExactly @(
            'SYNOPSIS', 'SYNTAX', 'ALIASES', 'DESCRIPTION', 'EXAMPLES', 'PARAMETERS', 'INPUTS', 'OUTPUTS', 'NOTES', 'RELATED LINKS')
    }

    It 'has a synopsis of one sentence' {
        @(Get-HelpText (Get-HelpSection $page SYNOPSIS)) | Should -HaveCount 1
        Get-HelpText (Get-HelpSection $page SYNOPSIS) | Should -Match '^[A-Z][^.]*\.$'
    }

    It 'shows the syntax that Get-Command shows' {
        $shown = (Get-HelpSection $page SYNTAX).Sections | ForEach-Object { (Get-HelpCode $_ '') -replace '\s+', ' ' }
        $shown | Should -BeExactly @((Get-Command $Name -Syntax) -split '\r?\n' | Where-Object { $_ })
    }

    It 'has a section for each parameter, in alphabetical order, and for nothing else' {
        $all = $command.Parameters.Keys | Where-Object { $_ -notin [Management.Automation.Cmdlet]::CommonParameters } | Sort-Object
        (Get-HelpSection $page PARAMETERS).Sections.Title | Should -BeExactly (@($all | ForEach-Object { "-$_" }) + 'CommonParameters')
    }

    It 'has at least four examples, numbered, each with its code and its words' {
        $examples = (Get-HelpSection $page EXAMPLES).Sections
        $examples.Count | Should -BeGreaterOrEqual 4
        foreach ($number in 1..$examples.Count) {
            $example = $examples[$number - 1]
            $example.Title | Should -Match "^Example ${number}: [A-Z].*[^.]$"
            Get-HelpCode $example powershell | Should -Match ([regex]::Escape($Name)) -Because $example.Title
            Get-HelpText $example | Should -Not -BeNullOrEmpty -Because $example.Title
        }
    }

    It 'names what the command writes' {
        $written = @($command.OutputType.Name | Where-Object { $_ -ne 'System.Void' })
        $named = @((Get-HelpSection $page OUTPUTS).Sections.Title | Where-Object { $_ -ne 'None' })
        $named | Should -BeExactly $written
    }

    It 'names what can be piped, if anything can' {
        $sets = $command.Parameters.Values.ParameterSets.Values
        $takes = @($sets | Where-Object { $_.ValueFromPipeline -or $_.ValueFromPipelineByPropertyName }).Count -gt 0
        ('None' -notin (Get-HelpSection $page INPUTS).Sections.Title) | Should -Be $takes
    }
}

Describe '<Name> -<Parameter>' -Skip:($PSEdition -eq 'Desktop') -ForEach $parameters {
    BeforeAll {
        $documented = Get-Documented $Name $Parameter
        $actual = (Get-Command $Name).Parameters[$Parameter]
        $rule = Get-Rule $Name $Parameter
    }

    It 'is told in words' {
        (Get-Plain $documented.Text).Length | Should -BeGreaterThan 30
    }

    It 'has its type and aliases on the page' {
        $documented.Data.Type -replace '^System\.Nullable`1\[(.*)\]$', '$1?' |
            Should -BeExactly ($actual.ParameterType.ToString() -replace '^System\.Nullable`1\[(.*)\]$', '$1?')
        $documented.Data.Aliases | Should -BeExactly $actual.Aliases
    }

    It 'has its sets, position and pipeline input on the page' {
        $onPage = $documented.Data.ParameterSets | ForEach-Object {
            "$($_.Name) $($_.Position) $($_.IsRequired) $($_.ValueFromPipeline) $($_.ValueFromPipelineByPropertyName) $($_.ValueFromRemainingArguments)"
        }
        $ofCommand = $actual.ParameterSets.GetEnumerator() | ForEach-Object {
            $set = $_.Value
            $position = if ($set.Position -eq [int]::MinValue) { 'Named' } else { $set.Position }
            "$($_.Key -replace '__AllParameterSets', '(All)') $position $($set.IsMandatory) $($set.ValueFromPipeline) " +
                "$($set.ValueFromPipelineByPropertyName) $($set.ValueFromRemainingArguments)"
        }
        $onPage | Sort-Object | Should -BeExactly ($ofCommand | Sort-Object)
    }

    It 'has its accepted values and its default on the page' {
        $kind = if ($rule) { $rule.GetType().Name }
        $values = if ($kind -eq 'AllowedValuesAttribute') { $rule.Values } else { @() }
        @($documented.Data.AcceptedValues) | Should -BeExactly @($values | ForEach-Object Name)

        $default = [string] $documented.Data.DefaultValue
        $named = $values | Where-Object Meaning -Match 'the default$'
        $type = (Get-Command $Name).ImplementingType
        $initial = if ($type.GetProperty($Parameter)) { [Activator]::CreateInstance($type).$Parameter }
        if ($actual.SwitchParameter) { $default | Should -BeExactly 'False' }
        elseif ($initial) { $default | Should -BeExactly ([string] $initial) }
        elseif ($named) { $default | Should -BeExactly $named.Name }
        elseif ($kind -eq 'AllowedRangeAttribute' -and $default -ne 'None') {
            [int] $default | Should -BeGreaterOrEqual $rule.Minimum
            [int] $default | Should -BeLessOrEqual $rule.Maximum
            Get-Plain $documented.Text | Should -Match "Default: $default\b"
        }
        elseif ($Parameter -eq 'First') { $default | Should -Be ([uint64]::MaxValue) }
        elseif ($Parameter -eq 'Skip') { $default | Should -Be 0 }
        else { $default | Should -BeExactly 'None' }
    }

    It 'has its limits in its text' {
        $kind = if ($rule) { $rule.GetType().Name }
        $text = Get-Plain $documented.Text
        $validated = $actual.Attributes | Where-Object { $_ -is [ValidateRange] }
        if ($kind -eq 'AllowedRangeAttribute') {
            $range = if ($rule.Maximum -eq [int]::MaxValue) { "at least $($rule.Minimum)\b" } else { "\b$($rule.Minimum) to $($rule.Maximum)\b" }
            $text | Should -Match $range
            $text | Should -Match $rule.Unit
        }
        elseif ($validated) {
            $range = if ($validated.MaxRange -eq [int]::MaxValue) { "at least $($validated.MinRange)\b" } else { "\b$($validated.MinRange) to $($validated.MaxRange)\b" }
            $text | Should -Match $range
        }
        elseif ($kind -in 'AllowedTextAttribute', 'TwimlAttribute') { $text | Should -Match "at most $($rule.MaximumLength)\b" }
        elseif ($kind -eq 'SidAttribute') { $text | Should -Match '\b[A-Z]{2} and 32 hexadecimal digits' }
        elseif ($kind -eq 'AbsoluteUriAttribute') { $text | Should -Match 'absolute URL' }
        else { $text | Should -Match '\.$' }
    }
}
