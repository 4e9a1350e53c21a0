# Windows PowerShell 5.1 reads these files, the tests too, and knows an older language.
BeforeDiscovery {
    . $PSScriptRoot/Find-TestedModule.ps1
    $root = (Resolve-Path $PSScriptRoot/../..).Path
    $scripts = Get-Item $testedModule/*.psd1, $testedModule/*.psm1, $root/examples/*.ps1 | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
    # What looks for newer things names them.
    $files = @(Get-ChildItem $PSScriptRoot -Recurse -Filter *.ps1 | Where-Object Name -NotIn 'Find-NewSyntax.ps1', 'Find-NewType.ps1') +
        (Get-Item $root/tests/Get-ShellCommand.ps1, $root/tests/New-ProcessStart.ps1, $root/tests/TwilioCalls.Sandbox.Host/*.ps1)
    $tests = $files | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
    $markup = Get-Item $testedModule/*.ps1xml | ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
}

BeforeAll {
    . $PSScriptRoot/Find-NewSyntax.ps1
    . $PSScriptRoot/Find-NewType.ps1
    # Windows PowerShell can read no assembly without loading it.
    $desktopTypes = if ($PSEdition -ne 'Desktop') { Read-DesktopType }
}

Describe 'For Windows PowerShell 5.1' {
    It '<Name> can be parsed, and has nothing that is newer' -ForEach $scripts {
        $problems = $null
        $ast = [Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $problems)
        $problems | Should -BeNullOrEmpty
        Find-NewSyntax $ast | Should -BeNullOrEmpty
        # These 5.1 has not; the tests are given them.
        $ast.ToString() | Should -Not -Match '\$Is(Windows|Linux|MacOS|CoreCLR)\b'
    }

    It 'the test file <Name> can be parsed, and has nothing that is newer' -ForEach $tests {
        $problems = $null
        Find-NewSyntax ([Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $problems)) | Should -BeNullOrEmpty
        $problems | Should -BeNullOrEmpty
    }

    It '<Name> names only types and static members that are there' -Skip:($PSEdition -eq 'Desktop') -ForEach ($scripts + $tests) {
        Find-NewType ([Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $null)) | Should -BeNullOrEmpty
    }

    It '<Name> has no script, and no element that is newer' -ForEach $markup {
        $xml = [xml] (Get-Content $Path -Raw)
        $xml.SelectNodes('//ScriptBlock | //ScriptProperty | //ScriptMethod') | Should -BeNullOrEmpty
        $newer = 'CustomControlName', 'DefaultSettings'
        $xml.SelectNodes('//*') | Where-Object LocalName -In $newer | Should -BeNullOrEmpty
    }

    It '<Name> names only types that are there, or the module''s own' -Skip:($PSEdition -eq 'Desktop') -ForEach $markup {
        $types = ([xml] (Get-Content $Path -Raw)).SelectNodes('/Types/Type/Name | //TypeName | //SelectionSetName').InnerText
        $types | Should -Not -BeNullOrEmpty
        foreach ($type in $types -replace '^Deserialized\.' | Where-Object { $_ -notlike 'TwilioCalls.*' }) {
            Find-DesktopType $type | Should -Not -BeNullOrEmpty -Because $type
        }
    }
}

# To an older parser much of it is no script at all.
Describe 'The search for what is newer' -Skip:($PSEdition -eq 'Desktop') {
    It 'finds <Text>' -ForEach @(
        '$a ? 1 : 2', '$a ?? 1', '$a ??= 1', '${a}?.Length', '${a}?[0]', 'ls && dir', 'ls &', 'ls | % -Parallel { 1 }', 'date -AsUTC', 'Get-Error',
        'Set-Content x y -Encoding utf8NoBOM', 'ls | ConvertTo-Csv', 'function f { clean { } }', 'irm http://127.0.0.1 -NoProxy', 'Join-Path a b c',
        'Join-Path -Path a b c', 'Join-Path a b -AdditionalChildPath c', 'Join-Path a (b) c -Resolve', 'New-PSSession -HostName one',
        'Invoke-Command -HostName one { 1 }', 'Enter-PSSession -HostName one', '$start.ArgumentList.Add(1)', '$process.Kill($true)', '$PSStyle.Reset',
        '"$($PSStyle.Reset)"', '"`e[0m"', '"`u{1F600} $a"', '& $command -Parallel { 1 }', 'if ($PSEdition -eq ''Desktop'') { $PSStyle.Reset }',
        'if ($IsWindows) { Get-Error }', 'It x -Skip:$IsLinux { Get-Error }', 'if ($PSEdition -ne ''Desktop'') { $a ?? 1 }' | ForEach-Object { @{ Text = $_ } }
    ) {
        Find-NewSyntax ([scriptblock]::Create($Text).Ast) | Should -Not -BeNullOrEmpty
    }

    It 'passes <Text>' -ForEach @(
        'Join-Path a b', 'Join-Path -Path a -ChildPath b -Resolve', 'Join-Path -Path:a -ChildPath:b', '"``e"', '''`e''', 'Invoke-Command -AsJob { 1 }',
        '$process.Kill()', 'ls | Export-Csv x -NoTypeInformation', 'if ($PSEdition -ne ''Desktop'') { $PSStyle.Reset }',
        'if ($PSEdition -eq ''Desktop'') { 1 } else { $PSStyle.Reset }', 'It x -Skip:($PSEdition -eq ''Desktop'') { Get-Error }',
        'Describe x -Skip:$IsWindows { It y { Get-Error } }' | ForEach-Object { @{ Text = $_ } }
    ) {
        Find-NewSyntax ([scriptblock]::Create($Text).Ast) | Should -BeNullOrEmpty
    }

    It 'finds the type or member of <Text>' -ForEach @(
        '[semver] "1"', '[uint] 1', 'param([semver[]] $a)', '$a -is [Text.Rune]', '[Text.Json.JsonDocument]::Parse("1")', 'New-Object Text.Json.JsonDocument',
        'New-Object -TypeName Text.Rune 1', 'New-Object "Collections.Generic.PriorityQueue[int,int]"', '[Collections.Generic.List[Text.Rune]]::new()',
        '[Collections.Generic.PriorityQueue[int, int]]::new()', '[IO.Compression.ZipFile]::OpenRead("a")', '[Reflection.PortableExecutable.PEReader]::new($a)',
        '[Management.Automation.PSStyle]::Instance', '[Management.Automation.Internal.InternalTestHooks]::SetTestHook("a", 1)',
        'param([ValidateNotNullOrWhiteSpace()] $a)', '[Math]::Clamp(1, 2, 3)', '[IO.Path]::Join("a", "b")', '[Environment]::ProcessPath',
        '[Convert]::ToHexString($a)', '[IO.FileStream]::new()', '[Enum]::GetNames()', 'if ($PSEdition -eq ''Desktop'') { [semver] "1" }' | ForEach-Object { @{ Text = $_ } }
    ) {
        Find-NewType ([scriptblock]::Create($Text).Ast) | Should -Not -BeNullOrEmpty
    }

    It 'passes the types and members of <Text>' -ForEach @(
        '[guid]::NewGuid()', '[IO.Path]::Combine("a", "b", "c", "d", "e")', '[math]::floor(1.5)', '[string]::Join(",", 1, 2, 3)', '[datetime]::new()', '[int[]] $a',
        '[int]::MaxValue', '[Collections.Generic.Dictionary[string, object]]::new()', '[Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)',
        '[psobject].Assembly', '[IO.FileInfo]::ReferenceEquals(1, 2)', '[Reflection.BindingFlags]::NonPublic', 'param([Parameter(Mandatory)] [ValidateSet(1)] [switch] $a)',
        '[TwilioCalls.Call]::Anything(1)', '[Net.Http.HttpMessageInvoker]::new(1)', 'New-Object Collections.Generic.HashSet[string] 1', '[ordered] @{}',
        '[pscustomobject] @{}', 'if ($PSEdition -ne ''Desktop'') { [semver] "1" }' | ForEach-Object { @{ Text = $_ } }
    ) {
        Find-NewType ([scriptblock]::Create($Text).Ast) | Should -BeNullOrEmpty
    }
}
