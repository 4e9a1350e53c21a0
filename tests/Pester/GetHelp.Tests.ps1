# What Get-Help shows is compared with the pages, which are Markdown: PowerShell 7 reads it, and Windows PowerShell does not.
BeforeDiscovery {
    . $PSScriptRoot/Connect-TestSandbox.ps1
    $cmdlets = Get-Command -Module TwilioCalls | ForEach-Object { @{ Name = $_.Name } }
    $topics = Get-ChildItem $PSScriptRoot/../../docs/en-US -Filter about_*.md | ForEach-Object { @{ Topic = $_.BaseName } }
    $hasPlatyPS = [bool] (Get-Module Microsoft.PowerShell.PlatyPS -ListAvailable)
}

BeforeAll {
    . $PSScriptRoot/Invoke-FreshShell.ps1
    . $PSScriptRoot/Find-TestedModule.ps1
    if ($PSEdition -ne 'Desktop') { . $PSScriptRoot/Read-HelpPages.ps1 }
}

Describe 'Get-Help <Name>' -Skip:($PSEdition -eq 'Desktop') -ForEach $cmdlets {
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
            $type = [Nullable]::GetUnderlyingType($actual.ParameterType)
            if (-not $type) { $type = $actual.ParameterType }
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

    It 'shows the links of the page, first that to the page itself' {
        $links = @(Get-HelpText (Get-HelpSection $page 'RELATED LINKS') | ForEach-Object { $_.Substring(2) })
        $shown = @($help.relatedLinks.navigationLink)
        $shown.linkText | Should -BeExactly (@('Online Version') + $links)
        $shown[0].uri | Should -BeExactly $page.Metadata['HelpUri']
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

Describe 'Get-Help <Topic>' -Skip:($PSEdition -eq 'Desktop') -ForEach $topics {
    BeforeAll {
        $topicPage = Read-HelpPage (Join-Path $folder "$Topic.md")
        $text = Get-Content $testedModule/en-US/$Topic.help.txt
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
            `$env:PSModulePath = '$testedModulePath' + [IO.Path]::PathSeparator + `$env:PSModulePath
            (Get-Help New-TwilioCall -Full | Out-String).Contains('-MachineDetectionTimeout <Int32>')
            (Get-Help about_TwilioCalls_Sandbox | Out-String).Contains('+15005550011')"
        $shown | Should -Be 'True', 'True'
    }
}
