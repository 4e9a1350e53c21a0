using System.Reflection;
using Mono.Cecil;
using TwilioCalls.Tests.Conventions.Floors;

namespace TwilioCalls.Tests.Conventions.Desktop;

/// <summary>
/// What Windows PowerShell 5.1 finds when it loads the module: the assemblies of .NET Framework 4.7.2, PowerShell's own, and what
/// ships beside the module's. The Framework takes its own in whatever version is asked for; the rest must be there exactly.
/// </summary>
internal sealed class DesktopAssemblies : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition> _framework;
    private readonly Dictionary<string, AssemblyDefinition> _beside;

    public DesktopAssemblies()
    {
        _framework = Read([.. FilesIn(Packages("FrameworkAssemblies")), .. FilesIn(Path.Combine(Packages("FrameworkAssemblies"), "Facades")),
            Path.Combine(Packages("PowerShellAssemblies"), "System.Management.Automation.dll")]);
        _beside = Read(FilesIn(Folder));
    }

    /// <summary>Where the build for Windows PowerShell lies.</summary>
    public static string Folder { get; } = Path.Combine(SourceProject.Root, "src/TwilioCalls/bin/Release/netstandard2.0");

    public IEnumerable<AssemblyDefinition> Shipped => _beside.Values;

    public AssemblyDefinition Resolve(AssemblyNameReference name) =>
        _framework.TryGetValue(name.Name, out var known) && known.Name.Version >= name.Version ? known
        : _beside.TryGetValue(name.Name, out var shipped) && shipped.Name.Version == name.Version ? shipped
        : throw new AssemblyResolutionException(name);

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    public void Dispose()
    {
        foreach (var assembly in _framework.Values.Concat(_beside.Values))
        {
            assembly.Dispose();
        }
    }

    private static string[] FilesIn(string folder) => Directory.GetFiles(folder, "*.dll");

    // The build writes where it has put the packages.
    private static string Packages(string key) => typeof(DesktopAssemblies).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    private Dictionary<string, AssemblyDefinition> Read(IEnumerable<string> files)
    {
        var assemblies = new Dictionary<string, AssemblyDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            try
            {
                var assembly = AssemblyDefinition.ReadAssembly(file, new() { AssemblyResolver = this });
                assemblies.TryAdd(assembly.Name.Name, assembly);
            }
            catch (Exception error) when (error is BadImageFormatException or ArgumentException)
            {
                // Some of the Framework are no managed code, or no assemblies.
            }
        }

        return assemblies;
    }
}
