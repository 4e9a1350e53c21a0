using Mono.Cecil;

namespace TwilioCalls.Tests.Conventions.Desktop;

/// <summary>What an assembly uses, and is not where it is looked for.</summary>
internal static class MissingParts
{
    public static IEnumerable<string> Of(AssemblyDefinition assembly) =>
    [
        .. assembly.MainModule.AssemblyReferences.Where(reference => !IsThere(() => assembly.MainModule.AssemblyResolver.Resolve(reference)))
            .Select(reference => reference.FullName),
        .. assembly.MainModule.GetTypeReferences().Where(type => !IsThere(type.Resolve)).Select(type => type.FullName),
        .. assembly.MainModule.GetMemberReferences().Where(member => !IsThere(() => Definition(member))).Select(member => member.FullName),
    ];

    // The methods of arrays are the runtime's own.
    private static object? Definition(MemberReference member) =>
        member.DeclaringType is ArrayType ? member : member.Resolve();

    private static bool IsThere(Func<object?> find)
    {
        try
        {
            return find() is not null;
        }
        catch (AssemblyResolutionException)
        {
            return false;
        }
    }
}
