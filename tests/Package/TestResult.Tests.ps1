# What decides whether a change goes in must not call a run good that was not.
Describe 'The results of the parts of a test run' {
    BeforeAll {
        $measure = Join-Path $PSScriptRoot '../Measure-TestResult.ps1'
        $xunit = '<assemblies><assembly passed="{0}" failed="{1}" errors="{2}">{3}</assembly></assemblies>'
        $pester = '<test-results><test-suite><results>{0}</results></test-suite></test-results>'
        $failure = '<failure><message>It is 1.</message><stack-trace>at A.ps1: 3</stack-trace></failure>'

        function Measure-Part([string] $Xml, [int] $ExitCode) {
            $folder = (New-Item "TestDrive:/$(New-Guid)" -ItemType Directory).FullName
            if ($Xml) { Set-Content (Join-Path $folder 'Part.xml') $Xml }
            & $measure -Path $folder -ExitCode @{ Part = $ExitCode }
        }
    }

    It 'are those of the tests' {
        $counts = Measure-Part ($xunit -f 3, 0, 0, '') 0
        ($counts.Passed, $counts.Failed, $counts.Failures.Count) | Should -Be (3, 0, 0)

        $counts = Measure-Part ($xunit -f 3, 1, 1, "<test name=`"One`">$failure</test><error type=`"assembly-cleanup`">$failure</error>") 1
        ($counts.Passed, $counts.Failed) | Should -Be (3, 2)
        $counts.Failures | Should -Be "Part: One`nIt is 1.`nat A.ps1: 3", "Part: assembly-cleanup`nIt is 1.`nat A.ps1: 3"

        $counts = Measure-Part ($pester -f "<test-case name=`"A`" result=`"Success`"/><test-case name=`"B`" result=`"Failure`">$failure</test-case>") 1
        ($counts.Passed, $counts.Failed) | Should -Be (1, 1)
        $counts.Failures | Should -Be "Part: B`nIt is 1.`nat A.ps1: 3"
    }

    It 'count a part that left none as failed' {
        $counts = Measure-Part '' 0
        ($counts.Passed, $counts.Failed) | Should -Be (0, 1)
        $counts.Failures | Should -Be 'Part: it left no results.'
    }

    It 'count a part as failed that ended with an error though no test of it failed, such as exit code <_>' -ForEach 1, 124 {
        $counts = Measure-Part ($pester -f '<test-case name="A" result="Success"/>') $_
        ($counts.Passed, $counts.Failed) | Should -Be (1, 1)
        $counts.Failures | Should -Be "Part: it ended with exit code $_."
    }

    It 'of a file that cannot be read, or whose clean-up fails, are an error of the run' -ForEach @(
        @{ File = 'throw "Nothing is found here."' }
        @{ File = 'Describe A { AfterAll { throw "No." }; It B { 1 | Should -Be 1 } }' }
    ) {
        $folder = (New-Item "TestDrive:/$(New-Guid)" -ItemType Directory).FullName
        Set-Content (Join-Path $folder 'Bad.Tests.ps1') $File
        Set-Content (Join-Path $folder 'Good.Tests.ps1') 'Describe A { It B { 1 | Should -Be 1 } }'
        $runner = Join-Path $PSScriptRoot '../Pester/Invoke-Pester.ps1'
        $process = Get-Process -Id $PID
        [string[]] $program = if ($process.ProcessName -ne 'dotnet') { @() } else { Join-Path $PSHOME 'pwsh.dll' }

        $null = & $process.Path @program -NoProfile -NonInteractive -File $runner -PesterPath (Get-Module Pester).Path -Path $folder -ResultPath "$folder/Part.xml"

        $counts = & $measure -Path $folder -ExitCode @{ Part = $LASTEXITCODE }
        $counts.Passed | Should -BeGreaterThan 0
        $counts.Failed | Should -Be 1
    }
}
