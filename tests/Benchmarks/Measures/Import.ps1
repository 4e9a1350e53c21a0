# What loading the module adds to the start of a shell.
param([int] $Rounds)

$results = Invoke-Round (5 * $Rounds) ([ordered]@{
    Empty  = { Invoke-Contender EmptyShell }
    Import = { Invoke-Contender ModuleImport }
    Plain  = { Invoke-Contender EmptyModuleImport }
})
$plain = Get-Median $results['Plain'].Milliseconds
$inside = Get-Median $results['Import'].Milliseconds
$outside = (Get-Median $results['Import'].ProcessMilliseconds) - (Get-Median $results['Empty'].ProcessMilliseconds)
New-Finding 'Import-Module over an empty shell, from outside' ('{0:n0} ms' -f $outside) '' 'at most 60 ms' ($outside -le 60)
New-Finding '- by a watch inside' ('{0:n0} ms' -f $inside) '' 'at most 60 ms' ($inside -le 60)
New-Finding '- a module without anything in it, by the same watch' ('{0:n0} ms' -f $plain)
