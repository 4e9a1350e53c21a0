Describe 'The demo' {
    BeforeAll {
        . $PSScriptRoot/Invoke-FreshShell.ps1
        . $PSScriptRoot/Find-TestedModule.ps1
        $root = (Resolve-Path (Join-Path $PSScriptRoot '../..')).Path
    }

    It 'does what it says: <Name>' -ForEach @(
        @{ Name = 'Demo'; Says = '*That was the sandbox*' }
        @{ Name = 'CampaignDemo'; Says = '*Interrupted*Completed*none of them twice*' }
    ) {
        $shown = Invoke-FreshShell "& '$root/examples/$Name.ps1' -ModulePath '$testedModule'" 2>&1 6>&1 | Out-String
        $LASTEXITCODE | Should -Be 0 -Because $shown
        $shown | Should -BeLike $Says
    }
}
