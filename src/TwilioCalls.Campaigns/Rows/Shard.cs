using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using TwilioCalls.Errors;
using TwilioCalls.Framework;

namespace TwilioCalls.Campaigns.Rows;

/// <summary>One of several equal parts of a list, such as <c>2/5</c>: which rows it has follows from their keys alone.</summary>
internal sealed class Shard
{
    /// <summary>The parameter that gives it.</summary>
    public const string ParameterName = "Shard";

    private const int Most = 1000;

    private static readonly Regex Form = new(@"^\s*([0-9]{1,4})\s*/\s*([0-9]{1,4})\s*$", RegexOptions.CultureInvariant);

    private readonly int _part;
    private readonly int _count;

    private Shard(int part, int count) => (_part, _count) = (part, count);

    /// <param name="text">The part and the number of parts; null for all rows.</param>
    /// <exception cref="ArgumentException">It is no such part.</exception>
    public static Shard? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var match = Form.Match(text!);
        var part = match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        var count = match.Success ? int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        return part >= 1 && part <= count && count <= Most
            ? new(part, count)
            : throw new InvalidParameterException(
                $"{ParameterName} cannot be '{text}': write which part of how many, such as 2/5, up to {Most} parts.", ParameterName);
    }

    /// <summary>Whether the row of a key belongs to this part.</summary>
    public bool Holds(string key)
    {
        var digest = ((ReadOnlySpan<byte>)Encoding.UTF8.GetBytes(key)).Sha256();
        var hash = ((uint)digest[0] << 24) | ((uint)digest[1] << 16) | ((uint)digest[2] << 8) | digest[3];
        return hash % (uint)_count == (uint)(_part - 1);
    }

    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}/{1}", _part, _count);
}
