# A manifest of its own, which TwilioCalls.psm1 imports after the assembly: a manifest's types are read before its module is
# loaded, and these name methods of the assembly. The build gives it the version of the module.
@{
    ModuleVersion     = '0.0.0'
    TypesToProcess    = @('TwilioCalls.Types.ps1xml')
    FunctionsToExport = @()
    CmdletsToExport   = @()
    AliasesToExport   = @()
    VariablesToExport = @()
}
