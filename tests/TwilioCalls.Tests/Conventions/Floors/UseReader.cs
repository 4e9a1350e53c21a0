using Mono.Cecil;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>
/// The uses between the types of a project, read from what was compiled: unlike using lines, it hides no arrow behind a global using,
/// an extension method or a type that is never named. Constants and enum values are numbers by then; <see cref="ConstantUses"/>
/// finds them in the source. Left unseen are nameof, names in comments, and what is compiled for netstandard2.0 only.
/// </summary>
internal sealed class UseReader
{
    private readonly ModuleDefinition _module;
    private readonly TypePlaces _places;

    private UseReader(SourceProject project, ModuleDefinition module)
    {
        _module = module;
        _places = new(project, module);
        Uses = [.. FindUses().Concat(ConstantUses.In(project, module, _places)).Distinct()];
    }

    public IReadOnlyList<Use> Uses { get; }

    /// <inheritdoc cref="TypePlaces.Unclear"/>
    public IReadOnlyList<string> Unclear => _places.Unclear;

    public static UseReader Read(SourceProject project)
    {
        // The value of an attribute's enum can be read only if the enum's type can be found.
        using var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(AppContext.BaseDirectory);
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        using var module = ModuleDefinition.ReadModule(project.AssemblyPath, new ReaderParameters { AssemblyResolver = resolver });
        return new(project, module);
    }

    private IEnumerable<Use> FindUses() =>
        from type in _module.Types
        let folder = _places.FolderOf(type)
        where folder is not null
        from mention in Mentions.In(type)
        where _places.IsWritten(mention.By)
        from use in UsesOf(new(folder, SourceNames.Of((MemberReference)mention.By)), type, mention.Of)
        select use;

    private IEnumerable<Use> UsesOf(Place by, TypeDefinition type, MemberReference mentioned)
    {
        var isType = mentioned is TypeReference;
        var whole = mentioned as TypeReference ?? mentioned.DeclaringType;
        foreach (var used in NamedTypes.In(whole).Where(used => TypePlaces.Outermost(used).FullName != type.FullName))
        {
            if (_places.FolderOf(used) is { } folder)
            {
                var isOwner = !isType && used == whole.GetElementType();
                yield return new(by, new(folder, SourceNames.Of(isOwner ? mentioned : used)));
            }
        }
    }
}
