using System.CodeDom.Compiler;
using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>
/// The folder of each type that somebody wrote, by the files that the compiler read it from. What a generator or the compiler made,
/// PolySharp's types too, is in no folder.
/// </summary>
internal sealed class TypePlaces
{
    private readonly Dictionary<string, string> _folders = [];
    private readonly List<string> _unclear = [];
    private readonly SourceProject _project;
    private readonly DocumentTable _documents;

    public TypePlaces(SourceProject project, ModuleDefinition module)
    {
        _project = project;
        _documents = DocumentTable.Read(project.AssemblyPath);
        foreach (var type in module.Types.Where(type => !Has<CompilerGeneratedAttribute>(type) && type.Name != "<Module>"))
        {
            Place(type);
        }
    }

    /// <summary>What should be in one folder and is not, in sentences.</summary>
    public IReadOnlyList<string> Unclear => _unclear;

    /// <summary>The folder of the type or of the type around it; null if it is not ours.</summary>
    public string? FolderOf(TypeReference type) =>
        type.Scope is ModuleDefinition ? _folders.GetValueOrDefault(Outermost(type).FullName) : null;

    /// <summary>
    /// Whether a person wrote it. In a type that a generator completes, that is sure only of methods with a line in a file of ours;
    /// what is left out there (fields, abstract members) follows from the attributes that the generator was called by.
    /// </summary>
    public bool IsWritten(IMemberDefinition member)
    {
        var documents = member is MethodDefinition method ? _documents.OfMethod(method) : [];
        return documents.Any()
            ? documents.Any(document => _project.FindFile(document) is not null)
            : member is TypeDefinition || !Has<GeneratedCodeAttribute>(Outermost(member.DeclaringType));
    }

    public static TypeReference Outermost(TypeReference type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    private static bool Has<T>(TypeDefinition type) =>
        type.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == typeof(T).FullName);

    private void Place(TypeDefinition type)
    {
        var documents = _documents.OfType(type).Distinct().Where(document => !IsGenerated(document)).ToArray();
        var files = documents.Select(_project.FindFile).OfType<string>().ToArray();
        var folders = files.Select(SourceProject.FolderOf).Distinct().ToArray();

        if (files.Length < documents.Length || !_documents.OfType(type).Any())
        {
            _unclear.Add($"{type.FullName}: no file of {_project.Name}'s tree ({string.Join(", ", documents)}); is the build up to date?");
        }
        else if (folders.Length > 1)
        {
            _unclear.Add($"{type.FullName}: in more than one folder ({string.Join(", ", files)}).");
        }
        else if (folders.Length == 1)
        {
            _folders.Add(type.FullName, folders[0]);
        }
    }

    private static bool IsGenerated(string document) =>
        document.EndsWith(".g.cs", StringComparison.Ordinal) || document.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal);
}
