# What a script does without a module: follow the links.
$pair = [Text.Encoding]::ASCII.GetBytes("${env:TWILIO_ACCOUNT_SID}:$env:TWILIO_AUTH_TOKEN")
$headers = @{ Authorization = 'Basic ' + [Convert]::ToBase64String($pair) }
$first = "/2010-04-01/Accounts/$env:TWILIO_ACCOUNT_SID/Calls.json?PageSize=1000"

function Get-Call([int] $Pages) {
    $next = $first
    while ($next -and $Pages--) {
        $page = Invoke-RestMethod "$env:TWILIO_BASE_URI$next" -Headers $headers -NoProxy
        $page.calls
        $next = $page.next_page_uri
    }
}

$ProgressPreference = 'SilentlyContinue'
Get-Call -Pages 10 | Out-Null
$watch = [Diagnostics.Stopwatch]::StartNew()
$calls = (Get-Call -Pages ([int]::MaxValue) | Measure-Object).Count
$watch.Stop()
@{ Milliseconds = $watch.Elapsed.TotalMilliseconds; Calls = $calls } | ConvertTo-Json -Compress
