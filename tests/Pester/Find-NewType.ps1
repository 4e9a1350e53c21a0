# Dotted in.
. $PSScriptRoot/Test-EditionGuard.ps1

# The types and static members that a script names and Windows PowerShell 5.1 has not got: they are looked up in the reference
# assemblies of .NET Framework 4.7.2 and in PowerShell's own. Of a member, the number of its arguments counts too.
function Find-NewType([Management.Automation.Language.Ast] $Ast) {
    $Ast.FindAll({ $args[0].GetType().Name -in 'TypeExpressionAst', 'TypeConstraintAst', 'AttributeAst', 'CommandAst', 'MemberExpressionAst', 'InvokeMemberExpressionAst' }, $true) |
        Where-Object { @(Get-NamedType $_ | Where-Object { -not (Find-DesktopType $_) }) -or -not (Test-DesktopMember $_) } |
        Where-Object { -not (Test-EditionGuard $_) } | ForEach-Object { "line $($_.Extent.StartLineNumber): $_" }
}

# The names of the types in a part of a script; the module's own are left out.
function Get-NamedType($Node) {
    $names = switch ($Node.GetType().Name) {
        'CommandAst' {
            if ($Node.GetCommandName() -ne 'New-Object') { break }
            $elements = @($Node.CommandElements | Where-Object { $_.GetType().Name -ne 'CommandParameterAst' -or $_.ParameterName -ne 'TypeName' })
            if ($elements[1].GetType().Name -eq 'StringConstantExpressionAst') {
                Get-TypeNamePart ([scriptblock]::Create("[$($elements[1].Value)]").Ast.EndBlock.Statements[0].PipelineElements[0].Expression.TypeName)
            }
        }
        { $_ -in 'TypeExpressionAst', 'TypeConstraintAst', 'AttributeAst' } { Get-TypeNamePart $Node.TypeName }
    }
    $names | Where-Object { $_ -and $_ -notlike 'TwilioCalls.*' }
}

# The names that one is made of: of a list of numbers, that of the list and that of a number.
function Get-TypeNamePart($TypeName) {
    switch ($TypeName.GetType().Name) {
        'ArrayTypeName' { Get-TypeNamePart $TypeName.ElementType }
        'GenericTypeName' {
            "$($TypeName.TypeName.FullName)``$($TypeName.GenericArguments.Count)"
            $TypeName.GenericArguments | ForEach-Object { Get-TypeNamePart $_ }
        }
        default { $TypeName.FullName }
    }
}

# Whether a static member of a type of the framework is there. Of other types nothing is known here.
function Test-DesktopMember($Node) {
    if ($Node.GetType().Name -notin 'MemberExpressionAst', 'InvokeMemberExpressionAst' -or -not $Node.Static -or $Node.Expression.GetType().Name -ne 'TypeExpressionAst') { return $true }
    $name = "$($Node.Member)"
    $type = $Node.Expression.TypeName
    if ($type.GetType().Name -eq 'ArrayTypeName' -or $Node.Member.GetType().Name -ne 'StringConstantExpressionAst') { return $true }
    $isCall = $Node.GetType().Name -eq 'InvokeMemberExpressionAst'
    $count = @($Node.Arguments | Where-Object { $_ }).Count
    for ($found = Find-DesktopType @(Get-TypeNamePart $type)[0]; $found; $found = if ($found.BaseType) { Find-DesktopType $found.BaseType.GetElementType().FullName }) {
        if (-not $isCall) {
            if (@($found.Fields; $found.Properties; $found.Methods) | Where-Object Name -EQ $name) { return $true }
            continue
        }
        # Each value has a first state, though it has no constructor of that kind.
        if ($name -eq 'new' -and ($found.IsValueType -and $count -eq 0)) { return $true }
        $wanted = if ($name -eq 'new') { '.ctor' } else { $name }
        foreach ($method in $found.Methods | Where-Object { $_.Name -eq $wanted -and $_.IsPublic }) {
            $takesMore = $method.Parameters.Count -gt 0 -and ($method.Parameters[-1].CustomAttributes.AttributeType.Name -contains 'ParamArrayAttribute')
            if ($method.Parameters.Count -eq $count -or ($takesMore -and $count -ge $method.Parameters.Count - 1)) { return $true }
        }
        if ($name -eq 'new') { return $false }
    }
    # A type that is not there is told as such; an accelerator may stand for one of the language alone.
    -not (Find-DesktopType @(Get-TypeNamePart $type)[0])
}

# Short names of PowerShell 7, and those of both of which the reference assemblies have no type.
$newAccelerators = 'semver', 'short', 'ushort', 'uint', 'ulong', 'Experimental', 'ExperimentAction', 'ExperimentalFeature', 'NoRunspaceAffinity', 'ValidateNotNullOrWhiteSpace',
    'PSTypeNameAttribute'
$accelerators = [psobject].Assembly.GetType('System.Management.Automation.TypeAccelerators')::Get

function Find-DesktopType([string] $Name) {
    if ($accelerators.ContainsKey($Name)) {
        if ($Name -in $newAccelerators) { return }
        $Name = $accelerators[$Name].FullName
    }
    foreach ($one in $Name, "System.$Name", "${Name}Attribute", "System.${Name}Attribute") {
        if ($desktopTypes.ContainsKey($one)) { return $desktopTypes[$one] }
    }
}

# The public types, by name in any case of letters; slow, so once for all files. These assemblies Windows PowerShell loads by
# itself, and System.Net.Http comes with the module: of others, a script would have to load them.
function Read-DesktopType {
    $packages = Join-Path $PSScriptRoot '../../out/packages'
    Add-Type -Path (Get-Item "$packages/mono.cecil/*/lib/netstandard2.0/Mono.Cecil.dll").FullName
    $loaded = 'mscorlib', 'System', 'System.Core', 'System.Configuration', 'System.Data', 'System.DirectoryServices', 'System.Management', 'System.Net.Http',
        'System.Numerics', 'System.Transactions', 'System.Xml' | ForEach-Object { "$packages/microsoft.netframework.referenceassemblies.net472/*/build/.NETFramework/v4.7.2/$_.dll" }
    $types = [Collections.Generic.Dictionary[string, object]]::new([StringComparer]::OrdinalIgnoreCase)
    foreach ($file in Get-Item ($loaded + "$packages/powershellstandard.library/*/lib/netstandard2.0/System.Management.Automation.dll")) {
        foreach ($type in [Mono.Cecil.ModuleDefinition]::ReadModule($file.FullName).Types) {
            if (-not $type.IsPublic) { continue }
            $types[$type.FullName] = $type
            foreach ($inner in $type.NestedTypes) { if ($inner.IsNestedPublic) { $types[$inner.FullName.Replace('/', '+')] = $inner } }
        }
    }
    $types
}
