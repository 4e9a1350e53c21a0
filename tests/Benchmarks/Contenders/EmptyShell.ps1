# A shell that does nothing but report so; ConvertTo-Json would load a module.
'{"Milliseconds":0}'
