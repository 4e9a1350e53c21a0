# What the scripts print, log and write of a call whose every text is meant to command a terminal, to forge a line, or to
# become a formula in a spreadsheet.
BeforeDiscovery {
    $scripts = 'Export-CallCost', 'New-CallReport', 'Remove-OldCall', 'Start-CallList', 'Stop-StuckCall', 'Test-AnswerRate' | ForEach-Object { @{ Name = $_ } }
}

BeforeAll {
    . $PSScriptRoot/Invoke-Example.ps1
    $all = Join-Path $TestDrive 'Invoke-All.ps1'
    $needed['Stop-StuckCall'] = '-LogPath', (Join-Path $TestDrive 'needed-stuck.log')
    $needed['Start-CallList'] += '-ResultPath', (Join-Path $TestDrive 'needed-calls.csv')
    $needed['Test-AnswerRate'] = '-MinimumCalls', '1', '-MinimumPercent', '100'
    $needed | Export-Clixml (Join-Path $TestDrive 'needed.xml')
    # With functions in the place of the cmdlets, which check what they are given and what they are told.
    Set-Content $all {
        param($Folder, $Manifest)
        $evil = "=sip:$([char] 27)]0;owned$([char] 7)$([char] 0x9b)31m$([char] 0x202e)$([char] 0x200f)$([char] 0x2028)@evil`r`n2026-01-01T00:00:00Z forged"
        $then = [datetimeoffset] '2026-01-01T00:00:00Z'
        $whole = [pscustomobject]@{
            Sid = $evil; From = $evil; To = $evil; Direction = $evil; PriceUnit = $evil; Status = $evil
            Price = [decimal] -1; Duration = 1; StartTime = $then; EndTime = $then
        }
        $unrated = [pscustomobject]@{
            Sid = $evil; From = $evil; To = $evil; Direction = 'inbound'; PriceUnit = 'USD'; Status = 'failed'
            Price = $null; Duration = 1; StartTime = $then; EndTime = $then
        }
        function Get-TwilioContext { }
        function Get-TwilioCall { $whole; $unrated }
        function Remove-TwilioCall { [CmdletBinding(SupportsShouldProcess)] param($Sid) Write-Error $evil }
        function Set-TwilioCall { [CmdletBinding(SupportsShouldProcess)] param($Sid, $Status) Write-Error $evil }
        function Invoke-TwilioCampaign {
            [CmdletBinding(SupportsShouldProcess)]
            param([Parameter(ValueFromPipeline)] $Row, $JournalPath, $MaximumAttempt)
            Write-Error $evil
            Get-TwilioCampaign
        }
        function Get-TwilioCampaign {
            param($JournalPath, [switch] $Row)
            [pscustomobject]@{
                To = $evil; Outcome = 'Refused'; Attempt = 1; Sid = $evil; Status = $evil; AnsweredBy = $evil; Duration = 1; Price = [decimal] -1; Message = $evil
            }
        }
        # What makes figures of calls is real, and sees a call that can be: no SID of Twilio's is text that commands.
        Import-Module $Manifest
        $needed = Import-Clixml $PSScriptRoot/needed.xml
        $whole | Select-Object To | Export-Csv -NoTypeInformation $needed['Start-CallList'][1]
        foreach ($name in $needed.Keys) {
            $with = @{}
            for ($i = 0; $i -lt $needed[$name].Count; $i += 2) { $with[$needed[$name][$i].Substring(1)] = $needed[$name][$i + 1] }
            $whole.Sid = $unrated.Sid = if ($name -in 'Export-CallCost', 'New-CallReport', 'Test-AnswerRate') { 'CA' + '1' * 32 } else { $evil }
            foreach ($isTest in $true, $false) {
                if ($isTest -and $name -in 'New-CallReport', 'Test-AnswerRate') { continue }
                if ($isTest) { $with.WhatIf = $true } else { $with.Remove('WhatIf') }
                "begin $name"
                & "$Folder/$name.ps1" @with *>&1 | Format-List | Out-String -Width 4000
                "code $LASTEXITCODE"
                "end $name"
            }
        }
    }
    $program, $first = Get-ShellCommand
    # Windows PowerShell ends at the first line that a program writes to its error stream.
    $ErrorActionPreference = 'Continue'
    $text = ((& $program @first -File $all (Join-Path $root 'examples') $testedManifest 2>&1 | Out-String -Width 4000) -replace '\x1b\[[\d;]*m')
    # What each wrote on the disk, beside what it printed.
    $written = @{
        'Export-CallCost' = 'needed.csv'; 'New-CallReport' = 'needed.html'; 'Remove-OldCall' = 'needed.log'; 'Start-CallList' = 'needed-calls.csv'; 'Stop-StuckCall' = 'needed-stuck.log'
    }
    $allowed = '^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069]*$'
}

Describe 'What <Name> does with untrusted text' -ForEach $scripts {
    It 'is printed without a character that a terminal obeys, for -WhatIf too' {
        $runs = [regex]::Matches($text, "(?s)begin $Name\r?\n(.*?)end $Name")
        $runs | Should -HaveCount $(if ($Name -in 'New-CallReport', 'Test-AnswerRate') { 1 } else { 2 })
        foreach ($run in $runs) {
            # An alert has numbers only.
            if ($Name -ne 'Test-AnswerRate') { $run.Value | Should -Match 'owned' }
            $run.Value | Should -Match $allowed
            $run.Value | Should -Not -Match '(?m)^2026-01-01T00:00:00Z forged'
        }
    }

    It 'is written without such characters, and without a line that it forged' {
        if ($Name -eq 'Test-AnswerRate') { Set-ItResult -Skipped -Because 'it writes no file'; return }
        $content = Get-Content (Join-Path $TestDrive $written[$Name]) -Raw
        $content | Should -Match 'owned'
        $content | Should -Match $allowed
        $content | Should -Not -Match '(?m)^2026-01-01T00:00:00Z forged'
    }
}

Describe 'A cell of <Name>' -ForEach @{ Name = 'Start-CallList' } {
    BeforeAll {
        $ast = [Management.Automation.Language.Parser]::ParseFile((Get-ExamplePath $Name), [ref] $null, [ref] $null)
        $ast.FindAll({ $args[0] -is [Management.Automation.Language.FunctionDefinitionAst] -and $args[0].Name -in 'ConvertTo-Plain', 'ConvertTo-Cell' }, $true) |
            ForEach-Object { . ([scriptblock]::Create($_.Extent.Text)) }
    }

    It 'does not begin a formula: <Text>' -ForEach @(
        '=1+1', '+1+1', '-1+1', '@SUM(A1)', "`t=1", "`r=1", ' =1', '''=1', '"=1', '+', '-', "$([char] 0xFF1D)1", '+1 415 555', '--1' | ForEach-Object { @{ Text = $_ } }
    ) {
        ConvertTo-Cell $Text | Should -BeLike "'*"
    }

    It 'stays as it is: <Text>' -ForEach @('', '+14155550100', '-1.5000', '0.0140', 'sip:a@b', 'USD', '2026-11-01T00:00:00Z' | ForEach-Object { @{ Text = $_ } }) {
        ConvertTo-Cell $Text | Should -BeExactly $Text
    }
}
