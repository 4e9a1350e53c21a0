using System.Text.RegularExpressions;
using Mono.Cecil;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>
/// Names as the source has them: the compiler's own types for lambdas, iterators and asynchronous methods are given to the member
/// that they were made from, and accessors to their property.
/// </summary>
internal static partial class SourceNames
{
    public static string Of(MemberReference member)
    {
        string[] names = [.. Path(member)];
        var made = Array.FindIndex(names, name => name.StartsWith('<'));
        string[] written = made < 0 ? names : [.. names[..made], .. names[made..].Select(Origin).Where(name => name.Length > 0).Take(1)];

        return string.Join('.', written.Select(Plain));
    }

    private static IEnumerable<string> Path(MemberReference member) =>
        member.DeclaringType is null ? [member.Name] : [.. Path(member.DeclaringType), member.Name];

    /// <summary>"Read" of "&lt;Read&gt;d__3"; nothing of what is shared by the members of a type.</summary>
    private static string Origin(string name) => Made().Match(name).Groups["origin"].Value;

    private static string Plain(string name) => Decoration().Replace(name, "");

    [GeneratedRegex(@"^<+(?<origin>[\w.]+)>")]
    private static partial Regex Made();

    // An accessor, the interface of an explicit implementation, the dot of a constructor, the number of generic parameters.
    [GeneratedRegex(@"^(.*\.)?((get|set|add|remove)_)?(?=\w)|`\d+$")]
    private static partial Regex Decoration();
}
