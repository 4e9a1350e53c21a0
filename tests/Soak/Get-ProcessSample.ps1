# Dotted in: what this process holds at the moment. Sockets are counted where the system lists them.
function Get-ProcessSample([double] $Second) {
    $process = [Diagnostics.Process]::GetCurrentProcess()
    $descriptors = '/proc/self/fd'
    $sockets = 0
    if (Test-Path $descriptors) {
        foreach ($file in [IO.Directory]::GetFiles($descriptors)) {
            # A descriptor that was closed in the meantime has no target.
            $target = try { [IO.FileInfo]::new($file).LinkTarget } catch { $null }
            if ($target -like 'socket:*') { $sockets++ }
        }
    }

    [pscustomobject]@{
        Second       = [Math]::Round($Second)
        WorkingSetMB = [Math]::Round($process.WorkingSet64 / 1MB, 1)
        HeapMB       = [Math]::Round([GC]::GetTotalMemory($false) / 1MB, 1)
        Threads      = $process.Threads.Count
        Handles      = $process.HandleCount
        Sockets      = $sockets
    }
}
