# A shell that does nothing but tell so; ConvertTo-Json would load a module.
'{"Milliseconds":0}'
