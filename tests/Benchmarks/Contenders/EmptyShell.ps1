# A shell that does nothing but tell so.
@{ Milliseconds = 0 } | ConvertTo-Json -Compress
