using Mono.Cecil;
using Mono.Cecil.Cil;

namespace TwilioCalls.Tests.Conventions.Desktop;

/// <summary>
/// Windows PowerShell 5.1 runs on Windows alone, and cannot redirect versions for a module: whatever the build for it uses must be
/// in .NET Framework 4.7.2, or beside it in that very version. A type or member that is missing shows only when it is used.
/// </summary>
public sealed class DesktopSurfaceTests : IDisposable
{
    private readonly DesktopAssemblies _desktop = new();

    [Fact]
    public void Each_assembly_type_and_member_that_the_build_for_Windows_PowerShell_uses_is_there()
    {
        Assert.Contains(_desktop.Shipped, assembly => assembly.Name.Name == "System.Text.Json");
        Assert.Contains(_desktop.Shipped, assembly => assembly.Name.Name == "TwilioCalls");

        Assert.Empty(_desktop.Shipped.SelectMany(assembly => MissingParts.Of(assembly).Select(part => $"{assembly.Name.Name}: {part}")));
    }

    [Fact]
    public void A_member_and_an_assembly_that_are_not_there_are_found()
    {
        var module = _desktop.Shipped.Single(assembly => assembly.Name.Name == "TwilioCalls.Client").MainModule;
        var newer = new AssemblyNameReference("System.Text.Json", new(99, 0, 0, 0));
        module.AssemblyReferences.Add(newer);
        var method = module.Types.SelectMany(type => type.Methods).First(one => one.HasBody);
        // Both exist in .NET, and not in the Framework.
        var text = new TypeReference("System", "String", module, module.TypeSystem.CoreLibrary);
        var contains = new MethodReference("Contains", module.TypeSystem.Boolean, text) { HasThis = true };
        contains.Parameters.Add(new(module.TypeSystem.Char));
        method.Body.Instructions.Add(Instruction.Create(OpCodes.Call, contains));
        method.Body.Instructions.Add(Instruction.Create(OpCodes.Ldtoken, new TypeReference("System", "Index", module, module.TypeSystem.CoreLibrary)));

        using var written = new MemoryStream();
        module.Write(written);
        written.Position = 0;
        using var broken = AssemblyDefinition.ReadAssembly(written, new() { AssemblyResolver = _desktop });

        Assert.Equal(
            [newer.FullName, "System.Index", "System.Boolean System.String::Contains(System.Char)"],
            MissingParts.Of(broken));
    }

    public void Dispose() => _desktop.Dispose();
}
