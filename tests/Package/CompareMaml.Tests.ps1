BeforeDiscovery {
    # What is changed on the page of Set-TwilioCall, how, and what must be told. Nothing but that may be told.
    $changes = @(
        @{ Node = 'command:details/command:noun'; To = 'Other'; Told = 'verb and noun' }
        @{ Node = 'command:details/maml:description/maml:para'; To = 'Other.'; Told = 'synopsis' }
        @{ Node = 'maml:description/maml:para[last()]'; To = 'Other.'; Told = 'description' }
        @{ Node = 'maml:alertSet/maml:alert/maml:para'; To = 'Other.'; Told = 'notes' }
        @{ Node = 'command:syntax/command:syntaxItem[2]/maml:name'; To = 'Other'; Told = 'syntax 2' }
        @{ Node = 'command:syntax/command:syntaxItem[1]/command:parameter[maml:name="Sid"]/@required'; To = 'false'; Told = 'syntax 1 -Sid required' }
        @{ Node = 'command:syntax/command:syntaxItem[1]/command:parameter[maml:name="Sid"]/@position'; To = '7'; Told = 'syntax 1 -Sid position' }
        @{ Node = 'command:syntax/command:syntaxItem[1]/command:parameter[maml:name="Sid"]/dev:type/maml:name'; To = 'System.Object'; Told = 'syntax 1 -Sid type' }
        @{ Node = 'command:syntax/command:syntaxItem[1]/command:parameter[maml:name="Status"]/command:parameterValueGroup/command:parameterValue[1]'; To = 'other'; Told = 'syntax 1 -Status values' }
        @{ Node = 'command:syntax/command:syntaxItem[1]/command:parameter[maml:name="Status"]'; Told = 'syntax 1 -Status *' }
        @{ Node = 'command:syntax/command:syntaxItem[last()]'; Told = 'syntax 4*' }
        @{ Node = 'command:parameters/command:parameter[maml:name="Sid"]/maml:description/maml:para[last()]'; To = 'Other.'; Told = '-Sid text' }
        @{ Node = 'command:parameters/command:parameter[maml:name="Sid"]/@position'; To = '7'; Told = '-Sid position' }
        @{ Node = 'command:parameters/command:parameter[maml:name="Sid"]/@globbing'; To = 'true'; Told = '-Sid globbing' }
        @{ Node = 'command:parameters/command:parameter[maml:name="Sid"]/@pipelineInput'; To = 'False'; Told = '-Sid pipelineInput' }
        @{ Node = 'command:parameters/command:parameter[maml:name="Sid"]/@aliases'; To = 'none'; Told = '-Sid aliases' }
        @{ Node = 'command:parameters/command:parameter[maml:name="Sid"]/command:parameterValue'; To = 'String'; Told = '-Sid value' }
        @{ Node = 'command:parameters/command:parameter[maml:name="Sid"]/dev:type/maml:name'; To = 'System.String'; Told = '-Sid type' }
        @{ Node = 'command:parameters/command:parameter[maml:name="Status"]/command:parameterValueGroup/command:parameterValue[1]'; To = 'other'; Told = '-Status values' }
        @{ Node = 'command:parameters/command:parameter[maml:name="ThrottleLimit"]/dev:defaultValue'; To = '9'; Told = '-ThrottleLimit default' }
        @{ Node = 'command:parameters/command:parameter[maml:name="Sid"]'; Told = '-Sid *' }
        @{ Node = 'command:inputTypes/command:inputType[1]/dev:type/maml:name'; To = 'Other'; Told = 'input 1 type' }
        @{ Node = 'command:inputTypes/command:inputType[1]/maml:description/maml:para'; To = 'Other.'; Told = 'input 1 text' }
        @{ Node = 'command:returnValues/command:returnValue[1]/dev:type/maml:name'; To = 'Other'; Told = 'output 1 type' }
        @{ Node = 'command:returnValues/command:returnValue[1]/maml:description/maml:para'; To = 'Other.'; Told = 'output 1 text' }
        @{ Node = 'command:examples/command:example[1]/maml:title'; To = '--- Other ---'; Told = 'example 1 title' }
        @{ Node = 'command:examples/command:example[1]/dev:code'; To = 'Other-Command'; Told = 'example 1' }
        @{ Node = 'command:examples/command:example[1]/dev:remarks/maml:para[1]'; To = 'Other.'; Told = 'example 1' }
        @{ Node = 'command:examples/command:example[last()]'; Told = 'example *' }
        @{ Node = 'command:relatedLinks/maml:navigationLink[1]/maml:uri'; To = 'https://example.com/'; Told = 'link 1 address' }
        @{ Node = 'command:relatedLinks/maml:navigationLink[2]/maml:linkText'; To = 'Other'; Told = 'link 2' }
        @{ Node = '.'; Told = '*' }
    ) | ForEach-Object { if (-not $_.ContainsKey('To')) { $_.To = '' }; $_ }
}

BeforeAll {
    $root = (Resolve-Path $PSScriptRoot/../..).Path

    function New-Help([string] $Name, [string[]] $Page) {
        $file = Join-Path $TestDrive $Name
        & $root/docs/ConvertTo-Maml.ps1 -Path $Page.ForEach({ "$root/docs/en-US/$_.md" }) -Destination $file
        $file
    }
    $own = New-Help own.xml Set-TwilioCall
    $rich = New-Help rich.xml New-TwilioCall, Set-TwilioCall

    # What is told of our help after a change.
    function Compare-Changed([string] $Path, [scriptblock] $Change) {
        $xml = [xml]::new()
        $xml.Load($Path)
        $namespaces = [Xml.XmlNamespaceManager]::new($xml.NameTable)
        $namespaces.AddNamespace('maml', 'http://schemas.microsoft.com/maml/2004/10')
        $namespaces.AddNamespace('command', 'http://schemas.microsoft.com/maml/dev/command/2004/10')
        $namespaces.AddNamespace('dev', 'http://schemas.microsoft.com/maml/dev/2004/10')
        & $Change $xml
        $changed = Join-Path $TestDrive changed.xml
        $xml.Save($changed)
        & $root/packaging/Compare-Maml.ps1 -Path $Path -OtherPath $changed
    }
}

Describe 'Two files of help' {
    It 'are the same if they say the same' {
        Compare-Changed $own { } | Should -BeNullOrEmpty
    }

    It 'differ by <Told> where <Node> is changed to "<To>"' -ForEach $changes {
        $differences = @(Compare-Changed $own { param($Xml)
                $found = $Xml.SelectNodes("//command:command[command:details/command:name='Set-TwilioCall']/$Node", $namespaces)
                $found.Count | Should -Be 1
                if ($To) { $found[0].InnerText = $To } else { $null = $found[0].ParentNode.RemoveChild($found[0]) }
            })
        $differences.Count | Should -BeGreaterThan 0
        foreach ($difference in $differences) { $difference.Part | Should -BeLike "Set-TwilioCall $Told" }
    }

    It 'are the same where PlatyPS is known to write otherwise' {
        Compare-Changed $rich { param($Xml)
            foreach ($default in $Xml.SelectNodes('//dev:defaultValue', $namespaces)) { $null = $default.ParentNode.RemoveChild($default) }
            foreach ($parameter in $Xml.SelectNodes('//command:parameter', $namespaces)) {
                $parameter.SetAttribute('variableLength', 'false')
                $parameter.SetAttribute('position', $parameter.GetAttribute('position').Replace('named', 'Named'))
                $parameter.SetAttribute('pipelineInput', $parameter.GetAttribute('pipelineInput').ToLowerInvariant())
            }
            foreach ($required in $Xml.SelectNodes('//command:parameters/command:parameter/@required', $namespaces)) { $required.Value = 'true' }
            foreach ($parameter in $Xml.SelectNodes('//command:parameters/command:parameter[command:parameterValue]', $namespaces)) {
                $type = $parameter.SelectSingleNode('dev:type/maml:name', $namespaces)
                if ($type.InnerText -eq 'System.Int32') { $type.InnerText = 'System.Nullable`1[System.Int32]' }
                $parameter.SelectSingleNode('command:parameterValue', $namespaces).InnerText = $type.InnerText
            }
            foreach ($item in $Xml.SelectNodes('//command:syntaxItem', $namespaces)) {
                $last = $item.SelectSingleNode('command:parameter[last()]', $namespaces)
                $null = $item.InsertAfter($last, $item.SelectSingleNode('maml:name', $namespaces))
                foreach ($text in $item.SelectNodes('command:parameter/maml:description', $namespaces)) { $null = $text.ParentNode.RemoveChild($text) }
                foreach ($value in $item.SelectNodes('command:parameter/command:parameterValue', $namespaces)) { $value.InnerText = 'short' }
            }
            foreach ($paragraph in $Xml.SelectNodes('//maml:description/maml:para', $namespaces)) {
                $paragraph.InnerText = $paragraph.InnerText -replace '\b(Set-TwilioCall)\b', '[`$1`](Set-TwilioCall.md)'
            }
            foreach ($example in $Xml.SelectNodes('//command:example', $namespaces)) {
                $code = $example.SelectSingleNode('dev:code', $namespaces)
                $introduction = $Xml.CreateElement('maml', 'introduction', $namespaces.LookupNamespace('maml'))
                $fenced = $Xml.CreateElement('maml', 'para', $namespaces.LookupNamespace('maml'))
                $file = [regex]::Match($code.InnerText, '(?m)\A# calls\.csv:\n(#   .*\n)+')
                $rows = if ($file.Success) { '```csv', ($file.Value -replace '(?m)^# calls\.csv:\n' -replace '(?m)^#   '), '```' }
                $fenced.InnerText = @($rows) + '```powershell' + $code.InnerText.Substring($file.Length) + '```' -join "`n"
                $null = $introduction.AppendChild($fenced)
                $null = $example.InsertBefore($introduction, $code)
                $code.InnerText = ''
                $example['title', $namespaces.LookupNamespace('maml')].InnerText = "------$($example['title', $namespaces.LookupNamespace('maml')].InnerText)------"
            }
            foreach ($address in $Xml.SelectNodes('//maml:navigationLink[not(maml:uri/text())]/maml:uri', $namespaces)) { $address.InnerText = 'Page.md' }
        } | Should -BeNullOrEmpty
    }
}
