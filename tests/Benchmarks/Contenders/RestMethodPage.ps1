# The same page without a module.
$pair = [Text.Encoding]::ASCII.GetBytes("${env:TWILIO_ACCOUNT_SID}:$env:TWILIO_AUTH_TOKEN")
$headers = @{ Authorization = 'Basic ' + [Convert]::ToBase64String($pair) }
$page = Invoke-RestMethod "$env:TWILIO_BASE_URI/2010-04-01/Accounts/$env:TWILIO_ACCOUNT_SID/Calls.json?PageSize=5" -Headers $headers -NoProxy
"{""Calls"":$($page.calls.Count)}"
