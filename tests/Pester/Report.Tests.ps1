Describe 'Export-TwilioCallReport' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        . $PSScriptRoot/Invoke-FreshShell.ps1
        $null = Connect-TestSandbox
        $calls = Get-TwilioCall
        function Get-Report([string] $File = $file) { [IO.File]::ReadAllText($File) }
        # The time at which a page was made is in it.
        function Get-Content-OfReport([string] $File) { (Get-Report $File) -replace 'Made [^<]*', '' }
    }

    BeforeEach {
        $folder = (New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory).FullName
        $file = Join-Path $folder week.html
    }

    AfterEach {
        if ($IsLinux -or $IsMacOS) { chmod -R u+w $folder }
        # Nothing is ever left but reports.
        Get-ChildItem $folder -Force -Recurse -File | Where-Object Name -NotLike '*.html' | Should -BeNullOrEmpty
    }

    It 'writes one page, and nothing to the pipeline' {
        $calls | Export-TwilioCallReport $file | Should -BeNullOrEmpty
        $page = Get-Report
        $page | Should -BeLike '<!DOCTYPE html>*</html>*'
        $page | Should -BeLike "*<p class=`"value`">$($calls.Count)</p>*"
        $page.Length | Should -BeLessThan 500000
        # A file of UTF-8 without a mark: its own head says so.
        [IO.File]::ReadAllBytes($file)[0] | Should -Be 0x3C
    }

    It 'masks numbers unless it is not to, and has the title that it is given' {
        $calls | Export-TwilioCallReport $file -Title 'Calls <of> Acme & Söhne'
        Get-Report | Should -BeLike '*<title>Calls &lt;of&gt; Acme &amp; S*hne</title>*'
        $most = ($calls | ForEach-Object { if ($_.Direction -eq 'inbound') { $_.From } else { $_.To } } | Group-Object | Sort-Object Count)[-1].Name
        (Get-Report).Contains($most.TrimStart('+')) | Should -BeFalse
        $calls | Export-TwilioCallReport $file -MaskNumber:$false
        (Get-Report).Contains($most.TrimStart('+')) | Should -BeTrue
        Get-Report | Should -BeLike '*<title>Twilio calls</title>*'
    }

    It 'is the same page of calls that went through <Way>' -ForEach @(
        @{ Way = 'Export-Csv'; Travel = { $_ | Export-Csv -NoTypeInformation "$TestDrive/calls.csv"; Import-Csv "$TestDrive/calls.csv" } }
        @{ Way = 'Export-Clixml'; Travel = { $_ | Export-Clixml "$TestDrive/calls.xml"; Import-Clixml "$TestDrive/calls.xml" } }
        @{ Way = 'ConvertTo-Json'; Travel = { $_ | ConvertTo-Json | ConvertFrom-Json } }
    ) {
        $calls | Export-TwilioCallReport $file -TimeZone Asia/Tokyo
        $travelled = & { $_ = $calls; . $Travel }
        $travelled | Export-TwilioCallReport "$folder/other.html" -TimeZone Asia/Tokyo
        Get-Content-OfReport "$folder/other.html" | Should -Be (Get-Content-OfReport $file)
    }

    It 'writes a page without calls for an empty pipeline' {
        @() | Export-TwilioCallReport $file
        Get-Report | Should -BeLike '*No calls*'
    }

    It 'makes one error of each record that is no call or a statistic, and says in the page how many' {
        @($null; 5; (Get-Process -Id $PID); $calls[0]; ($calls | Measure-TwilioCall)) |
            Export-TwilioCallReport $file -ErrorVariable problems -ErrorAction SilentlyContinue
        $problems.FullyQualifiedErrorId | Should -Be (@('TwilioCalls.CallRecordUnreadable,TwilioCalls.Commands.ExportTwilioCallReportCommand') * 4)
        "$($problems[3])" | Should -BeLike 'Record 5:*statistic*pipe the calls*'
        Get-Report | Should -BeLike '*4 records could not be read, and are not counted.*'
    }

    It 'gives the file to the pipeline with -PassThru' {
        $report = $calls | Export-TwilioCallReport $file -PassThru
        $report | Should -BeOfType ([IO.FileInfo])
        $report.FullName | Should -Be $file
        $report.Length | Should -Be (Get-Item $file).Length
    }

    It 'knows paths as PowerShell does: <Given>' -ForEach @(
        @{ Given = 'week.html'; Meant = 'week.html' }
        @{ Given = './week.html'; Meant = 'week.html' }
        @{ Given = 'Here:/week.html'; Meant = 'week.html' }
        @{ Given = 'week[1].html'; Literal = $true; Meant = 'week[1].html' }
        @{ Given = 'we*.html'; Existing = 'week.html'; Meant = 'week.html' }
    ) {
        $null = New-PSDrive Here FileSystem $folder
        Push-Location $folder
        try {
            if ($_.Existing) { 'old' | Set-Content "$folder/$Existing" }
            $path = if ($_.Literal) { @{ LiteralPath = $Given } } else { @{ Path = $Given } }
            $calls | Export-TwilioCallReport @path
        }
        finally { Pop-Location; Remove-PSDrive Here }
        Get-ChildItem $folder | ForEach-Object Name | Should -Be $Meant
        Get-Report (Join-Path $folder $Meant) | Should -BeLike '<!DOCTYPE html>*'
    }

    It 'refuses <Given> before any call is read, and says why' -ForEach @(
        @{ Given = '.'; Why = 'folder' }
        @{ Given = 'no/week.html'; Why = 'folder does not exist' }
        @{ Given = 'Env:/week'; Why = 'provider Environment' }
        @{ Given = 'Nowhere:/week.html'; Why = 'Nowhere' }
        @{ Given = '*.html'; Why = '2 files match' }
        @{ Given = 'week[1].html'; Why = 'no file matches it*-LiteralPath' }
    ) {
        'one', 'two' | ForEach-Object { 'old' | Set-Content "$folder/$_.html" }
        $read = [Collections.Generic.List[int]]::new()
        Push-Location $folder
        try { $failure = try { 1 | ForEach-Object { $read.Add(1); $calls } | Export-TwilioCallReport $Given } catch { $_ } }
        finally { Pop-Location }
        $failure.FullyQualifiedErrorId | Should -BeLike 'TwilioCalls.InvalidParameter,*'
        "$failure" | Should -BeLike "Path cannot be*$Why*"
        $read | Should -BeNullOrEmpty
        Get-ChildItem $folder | Should -HaveCount 2
    }

    It 'refuses a device' -Skip:$IsWindows {
        { $calls | Export-TwilioCallReport /dev/null } | Should -Throw '*device*' -ErrorId 'TwilioCalls.InvalidParameter,*'
        Test-Path /dev/null -PathType Leaf | Should -BeTrue
    }

    It 'replaces an old file, but not with -NoClobber' {
        'old' | Set-Content $file
        { $calls | Export-TwilioCallReport $file -NoClobber } | Should -Throw '*NoClobber*' -ErrorId 'TwilioCalls.ReportExists,*'
        Get-Content $file | Should -Be 'old'
        $calls | Export-TwilioCallReport $file
        Get-Report | Should -BeLike '<!DOCTYPE html>*'
    }

    It 'replaces no file that came while calls were listed: <Way>' -ForEach @(
        @{ Way = '-NoClobber'; Switch = @{ NoClobber = $true }; Id = 'TwilioCalls.ReportExists,*' }
        @{ Way = 'read-only'; Switch = @{ }; Id = 'TwilioCalls.ReportNotWritten,*' }
    ) {
        { & { $calls; 'new' | Set-Content $file; Set-ItemProperty $file IsReadOnly $true } | Export-TwilioCallReport $file @Switch } |
            Should -Throw -ErrorId $Id
        Get-Content $file | Should -Be 'new'
    }

    It 'replaces a read-only file with -Force only' {
        'old' | Set-Content $file
        Set-ItemProperty $file IsReadOnly $true
        { $calls | Export-TwilioCallReport $file } | Should -Throw '*read-only*' -ErrorId 'TwilioCalls.ReportNotWritten,*'
        Get-Content $file | Should -Be 'old'
        $calls | Export-TwilioCallReport $file -Force
        Get-Report | Should -BeLike '<!DOCTYPE html>*'
    }

    It 'keeps a link, and who may read the file' -Skip:$IsWindows {
        'old' | Set-Content $file
        chmod 640 $file
        $link = (New-Item "$folder/latest.html" -ItemType SymbolicLink -Target $file).FullName
        $calls | Export-TwilioCallReport $link
        (Get-Item $link).LinkType | Should -Be 'SymbolicLink'
        Get-Report | Should -BeLike '<!DOCTYPE html>*'
        (Get-Item $file).UnixMode | Should -Be '-rw-r-----'
    }

    It 'leaves the old file as it is, and nothing else, where the calls break off' {
        'old' | Set-Content $file
        { & { $calls; throw 'page 2 is lost' } | Export-TwilioCallReport $file } | Should -Throw 'page 2 is lost'
        Get-Content $file | Should -Be 'old'
        Get-ChildItem $folder -Force | Should -HaveCount 1
    }

    It 'leaves the old file as it is where the disk is full' -Skip:(-not $IsLinux) {
        'old' | Set-Content $file
        # A limit on the size of files stands for the full disk.
        $script = "Import-Module '$testedManifest'; Connect-Twilio -Sandbox -WarningAction SilentlyContinue
            try { Get-TwilioCall | Export-TwilioCallReport '$file' } catch { `$_.FullyQualifiedErrorId }"
        $script | Set-Content "$TestDrive/full.ps1"
        $program = (Get-ShellCommand | ForEach-Object { "'$_'" }) -join ' '
        # 100 kB, and a signal that is ignored: the write fails instead. .NET itself would keep its code in a file otherwise.
        $said = bash -c "trap '' XFSZ; ulimit -f 100; export DOTNET_EnableWriteXorExecute=0; exec $program -File '$TestDrive/full.ps1'"
        $said | Should -BeLike 'TwilioCalls.ReportNotWritten,*'
        Get-Content $file | Should -Be 'old'
        Get-ChildItem $folder -Force | Should -HaveCount 1
    }

    It 'writes nothing for -WhatIf' {
        $calls | Export-TwilioCallReport $file -WhatIf
        $file | Should -Not -Exist
    }

    It 'is loaded by its first use, and takes no account' {
        $lines = Invoke-FreshShell "
            function Test-Loaded { [AppDomain]::CurrentDomain.GetAssemblies().GetName().Name -contains 'TwilioCalls.Statistics' }
            Import-Module '$testedManifest'
            `$null = Get-Command Export-TwilioCallReport -Syntax
            Test-Loaded
            @() | Export-TwilioCallReport '$file'
            Test-Loaded"
        $lines | Should -Be 'False', 'True'
        (Get-Command Export-TwilioCallReport).Parameters.Keys | Should -Not -Contain 'AccountSid'
    }
}
