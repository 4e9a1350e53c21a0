using System.Text.RegularExpressions;
using Mono.Cecil;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>
/// Uses of constants and enum values. The compiler leaves only their numbers and texts, so that they are looked for in the source as
/// Type.Name; "using static" and a type name that a project has twice hide them.
/// </summary>
internal static partial class ConstantUses
{
    public static IEnumerable<Use> In(SourceProject project, ModuleDefinition module, TypePlaces places)
    {
        var constants = module.GetTypes()
            .Where(type => places.FolderOf(type) is not null)
            .SelectMany(type => type.Fields.Where(field => field.IsLiteral && !field.IsPrivate))
            .ToLookup(field => $"{field.DeclaringType.Name}.{field.Name}");

        return
            from file in project.Files
            from name in NamesIn(File.ReadLines(Path.Combine(project.Location, file)))
            let found = constants[name].ToArray()
            where found.Length == 1
            let of = new Place(places.FolderOf(found[0].DeclaringType)!, SourceNames.Of(found[0]))
            select new Use(new(SourceProject.FolderOf(file), Path.GetFileName(file)), of);
    }

    private static IEnumerable<string> NamesIn(IEnumerable<string> lines) => lines
        .Select(line => line.Split("//", 2)[0])
        .SelectMany(line => QualifiedName().Matches(line))
        .Select(match => $"{match.Groups["type"].Value}.{match.Groups["name"].Value}");

    [GeneratedRegex(@"\b(?<type>[A-Z]\w*)(?=\.(?<name>\w+))")]
    private static partial Regex QualifiedName();
}
