Describe 'How calls look' {
    BeforeAll {
        . $PSScriptRoot/Connect-TestSandbox.ps1
        $null = Connect-TestSandbox
        $PSStyle.OutputRendering = 'PlainText'
        $call = Get-TwilioCall -Status completed | Where-Object Price | Select-Object -First 1
    }

    It 'is a table that fits into 120 columns, and cuts no SID' {
        $lines = ($call | Out-String -Width 120) -split '\r?\n' | Where-Object { $_ }
        $lines | ForEach-Object { $_.Length | Should -BeLessOrEqual 120 }
        $lines[0] -split '\s+' | Should -Be 'Sid', 'Status', 'Direction', 'From', 'To', 'Start', 'Duration', 'Price'
        $lines[2] | Should -BeLike "$($call.Sid) completed *"
        $lines[2] | Should -Match ([regex]::Escape($call.StartTime.ToLocalTime().ToString('yyyy-MM-dd HH:mm')))
        $lines[2] | Should -Match ('{0}:{1:00}:{2:00}' -f [math]::Floor($call.Duration / 3600), ([math]::Floor($call.Duration / 60) % 60), ($call.Duration % 60))
        $lines[2].TrimEnd() | Should -BeLike ('*{0:0.0000}' -f $call.Price)
    }

    It 'is a list with the price and its currency' {
        $list = $call | Format-List | Out-String
        $list | Should -BeLike "*Sid *: $($call.Sid)*"
        $list | Should -BeLike "*Price *: $('{0:0.0000}' -f $call.Price) USD*"
        $list | Should -Not -BeLike '*SubresourceUris*'
    }
}
