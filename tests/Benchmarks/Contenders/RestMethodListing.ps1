# What a script does without a module: follow the links.
. "$PSScriptRoot/Measure-Listing.ps1"
$ProgressPreference = 'SilentlyContinue'
$pair = [Text.Encoding]::ASCII.GetBytes("${env:TWILIO_ACCOUNT_SID}:$env:TWILIO_AUTH_TOKEN")
$headers = @{ Authorization = 'Basic ' + [Convert]::ToBase64String($pair) }

function Get-Call {
    $next = "/2010-04-01/Accounts/$env:TWILIO_ACCOUNT_SID/Calls.json?PageSize=1000"
    while ($next) {
        $page = Invoke-RestMethod "$env:TWILIO_BASE_URI$next" -Headers $headers -NoProxy
        $page.calls
        $next = $page.next_page_uri
    }
}

Measure-Listing { (Get-Call | Measure-Object).Count } { Get-Call | Out-Null }
