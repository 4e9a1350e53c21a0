BeforeDiscovery {
    . $PSScriptRoot/Connect-TestSandbox.ps1
    $commands = Get-Command -Module TwilioCalls
    $cmdlets = $commands | ForEach-Object { @{ Name = $_.Name } }
    $parameters = foreach ($command in $commands) {
        foreach ($parameter in $command.Parameters.Keys | Where-Object { $_ -notin [Management.Automation.Cmdlet]::CommonParameters }) {
            @{ Name = $command.Name; Parameter = $parameter }
        }
    }
    $hasPlatyPS = [bool] (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)
    $topics = Get-ChildItem $PSScriptRoot/../../docs/en-US -Filter about_*.md | ForEach-Object { @{ Topic = $_.BaseName } }
}

BeforeAll {
    . $PSScriptRoot/Connect-TestSandbox.ps1
    . $PSScriptRoot/Invoke-FreshShell.ps1
    $root = (Resolve-Path $PSScriptRoot/../..).Path
    Import-Module $root/docs/HelpPage.psm1 -Force
    $folder = Join-Path $root docs/en-US

    # The client's types are there once it was used.
    $null = Connect-TestSandbox
    $requests = @{ 'New-TwilioCall' = [TwilioCalls.NewCall]; 'Get-TwilioCall' = [TwilioCalls.CallFilter]; 'Set-TwilioCall' = [TwilioCalls.CallUpdate] }

    $pages = @{}
    Get-ChildItem $folder -Filter *-*.md | ForEach-Object { $pages[$_.BaseName] = Read-HelpPage $_.FullName }

    function Get-Documented([string] $Name, [string] $Parameter) { Get-HelpParameter $pages[$Name] | Where-Object Name -CEQ $Parameter }

    # Where Twilio's rules for a parameter are declared; nothing for a parameter of PowerShell's own.
    function Get-Rule([string] $Name, [string] $Parameter) {
        if ($requests.ContainsKey($Name) -and ($property = $requests[$Name].GetProperty($Parameter))) {
            $property.GetCustomAttributes($true) | Where-Object { $_ -is [TwilioCalls.Parameters.ParameterRuleAttribute] }
        }
    }

    # Markdown's marks do not count: PlatyPS keeps them in the help, and our converter does not.
    function Get-Plain([object] $Text) { (@($Text) -join ' ') -replace '[*`]' -replace '\s+', ' ' }
}

Describe 'The help pages' {
    It 'are there for each cmdlet, and for nothing else' {
        $pages.Keys | Sort-Object | Should -Be ((Get-Command -Module TwilioCalls).Name | Sort-Object)
    }

    It 'say what the commands say: Update-HelpPage.ps1 has nothing to change' {
        & $root/docs/Update-HelpPage.ps1 -ModulePath $root/out/TwilioCalls/TwilioCalls.psd1 -Destination $TestDrive
        foreach ($page in $pages.Values) {
            Get-Content (Join-Path $TestDrive (Split-Path $page.Path -Leaf)) -Raw |
                Should -BeExactly ((Get-Content $page.Path -Raw) -replace "`r`n", "`n") -Because $page.Title
        }
    }

    It 'have their texts: nothing is left to be filled in' {
        Get-ChildItem $folder -Filter *.md | Select-String -SimpleMatch '{{' | Should -BeNullOrEmpty
    }
}

Describe 'The page of <Name>' -ForEach $cmdlets {
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

Describe '<Name> -<Parameter>' -ForEach $parameters {
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
        $values = if ($rule -is [TwilioCalls.Parameters.AllowedValuesAttribute]) { $rule.Values } else { @() }
        @($documented.Data.AcceptedValues) | Should -BeExactly @($values | ForEach-Object Name)

        $default = [string] $documented.Data.DefaultValue
        $named = $values | Where-Object Meaning -Match 'the default$'
        if ($actual.SwitchParameter) { $default | Should -BeExactly 'False' }
        elseif ($named) { $default | Should -BeExactly $named.Name }
        elseif ($rule -is [TwilioCalls.Parameters.AllowedRangeAttribute] -and $default -ne 'None') {
            [int] $default | Should -BeGreaterOrEqual $rule.Minimum
            [int] $default | Should -BeLessOrEqual $rule.Maximum
            Get-Plain $documented.Text | Should -Match "Default: $default\b"
        }
        elseif ($Parameter -eq 'First') { $default | Should -Be ([uint64]::MaxValue) }
        elseif ($Parameter -eq 'Skip') { $default | Should -Be 0 }
        else { $default | Should -BeExactly 'None' }
    }

    It 'has its limits in its text' {
        $text = Get-Plain $documented.Text
        if ($rule -is [TwilioCalls.Parameters.AllowedRangeAttribute]) {
            $range = if ($rule.Maximum -eq [int]::MaxValue) { "at least $($rule.Minimum)\b" } else { "\b$($rule.Minimum) to $($rule.Maximum)\b" }
            $text | Should -Match $range
            $text | Should -Match $rule.Unit
        }
        elseif ($rule -is [TwilioCalls.Parameters.AllowedTextAttribute]) { $text | Should -Match "at most $($rule.MaximumLength)\b" }
        elseif ($rule -is [TwilioCalls.Parameters.SidAttribute]) { $text | Should -Match '\b[A-Z]{2} and 32 hexadecimal digits' }
        elseif ($rule -is [TwilioCalls.Parameters.AbsoluteUriAttribute]) { $text | Should -Match 'absolute URL' }
        else { $text | Should -Match '\.$' }
    }
}

Describe 'Get-Help <Name>' -ForEach $cmdlets {
    BeforeAll {
        $page = $pages[$Name]
        $help = Get-Help $Name -Full
    }

    It 'shows synopsis, description and notes of the page' {
        $help.Synopsis | Should -BeExactly (Get-HelpText (Get-HelpSection $page SYNOPSIS))
        Get-Plain $help.description.Text | Should -BeExactly (Get-Plain (Get-HelpText (Get-HelpSection $page DESCRIPTION)))
        Get-Plain $help.alertSet.alert.Text | Should -BeExactly (Get-Plain (Get-HelpText (Get-HelpSection $page NOTES)))
    }

    It 'shows each parameter as the page does' {
        $documented = @(Get-HelpParameter $page)
        $shown = @(if ($documented) { Get-Help $Name -Parameter * })
        $shown.name | Should -BeExactly $documented.Name
        foreach ($parameter in $documented) {
            $one = $shown | Where-Object name -EQ $parameter.Name
            Get-Plain $one.description.Text | Should -BeExactly (Get-Plain $parameter.Text)
        }
    }

    # PlatyPS leaves some of it out.
    It 'shows the type, default, position, aliases and pipeline input of each parameter' -Skip:$hasPlatyPS {
        foreach ($parameter in Get-HelpParameter $page) {
            $one = Get-Help $Name -Parameter $parameter.Name
            $actual = (Get-Command $Name).Parameters[$parameter.Name]
            $type = [Nullable]::GetUnderlyingType($actual.ParameterType) ?? $actual.ParameterType
            $one.type.name | Should -BeExactly $type.FullName
            $one.defaultValue | Should -BeExactly ([string] $parameter.Data.DefaultValue)
            $one.position | Should -Be $parameter.Data.ParameterSets[0].Position
            $one.aliases | Should -Be $(if ($actual.Aliases) { $actual.Aliases -join ', ' } else { 'none' })
            $ways = @(
                if ($actual.ParameterSets.Values.ValueFromPipeline -contains $true) { 'ByValue' }
                if ($actual.ParameterSets.Values.ValueFromPipelineByPropertyName -contains $true) { 'ByPropertyName' })
            $one.pipelineInput | Should -BeExactly $(if ($ways) { "True ($($ways -join ', '))" } else { 'False' })
        }
    }

    It 'shows the syntax of each set, with its parameters in the order of the command' -Skip:$hasPlatyPS {
        $shown = @($help.syntax.syntaxItem)
        $sets = (Get-Command $Name).ParameterSets
        $shown | Should -HaveCount $sets.Count
        foreach ($number in 0..($sets.Count - 1)) {
            $line = @((Get-Command $Name -Syntax) -split '\r?\n' | Where-Object { $_ })[$number]
            $expected = @([regex]::Matches($line, '(?<= \[*-)\w+') | ForEach-Object Value)
            @($shown[$number].PSObject.Properties['parameter'] | ForEach-Object { $_.Value.name }) | Should -BeExactly $expected
        }
    }

    It 'shows the examples of the page' {
        $examples = (Get-HelpSection $page EXAMPLES).Sections
        $shown = @($help.examples.example)
        $shown | Should -HaveCount $examples.Count
        foreach ($number in 0..($shown.Count - 1)) {
            $shown[$number].title | Should -Match ([regex]::Escape($examples[$number].Title))
            $all = Get-Plain (@($shown[$number].code) + @($shown[$number].remarks.Text))
            Get-HelpCode $examples[$number] powershell | ForEach-Object { $all.Contains((Get-Plain $_)) | Should -BeTrue }
            Get-HelpText $examples[$number] | ForEach-Object { $all.Contains((Get-Plain $_)) | Should -BeTrue }
        }
    }

    It 'leads to the page online' {
        try {
            # PowerShell's own tests use this: it writes the address instead of opening a browser.
            [Management.Automation.Internal.InternalTestHooks]::SetTestHook('BypassOnlineHelpRetrieval', $true)
            Get-Help $Name -Online | Should -Match ([regex]::Escape($page.Metadata['HelpUri']) + '$')
        }
        finally { [Management.Automation.Internal.InternalTestHooks]::SetTestHook('BypassOnlineHelpRetrieval', $false) }
    }
}

Describe 'Get-Help <Topic>' -ForEach $topics {
    BeforeAll {
        $topicPage = Read-HelpPage (Join-Path $folder "$Topic.md")
        $text = Get-Content $root/out/TwilioCalls/en-US/$Topic.help.txt
    }

    It 'is found, with its short description' {
        $found = Get-Help about_TwilioC* | Where-Object Name -EQ $Topic
        $found.Synopsis | Should -Not -BeNullOrEmpty
        (Get-Plain (Get-HelpText (Get-HelpSection $topicPage 'Short description'))).StartsWith($found.Synopsis) | Should -BeTrue
        $text[1].Trim() | Should -BeExactly $Topic
    }

    It 'shows every section, in lines that fit a terminal' {
        $topicPage.Sections.Title | ForEach-Object { $text | Should -Contain $_.ToUpperInvariant() }
        # Code is indented further, and is not broken: it may be copied.
        $text | Where-Object { $_ -notlike '        *' -and $_.Length -gt 99 } | Should -BeNullOrEmpty
    }

    It 'names only what there is to read' {
        foreach ($line in Get-HelpText (Get-HelpSection $topicPage 'See also')) {
            Join-Path $folder "$($line.Substring(2)).md" | Should -Exist
        }
    }
}

Describe 'The help of a module that was only copied' {
    It 'is found in a fresh shell, before the module is imported' {
        $shown = Invoke-FreshShell "
            `$env:PSModulePath = '$root/out' + [IO.Path]::PathSeparator + `$env:PSModulePath
            (Get-Help New-TwilioCall -Full | Out-String).Contains('-MachineDetectionTimeout <Int32>')
            (Get-Help about_TwilioCalls_Sandbox | Out-String).Contains('+15005550011')"
        $shown | Should -Be 'True', 'True'
    }
}
