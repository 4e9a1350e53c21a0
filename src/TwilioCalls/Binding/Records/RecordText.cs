using TwilioCalls.Errors;

namespace TwilioCalls.Binding.Records;

/// <summary>A text of a record, such as a cell of a CSV file.</summary>
internal static class RecordText
{
    private const int Longest = 1000;

    /// <exception cref="FormatException">It is no text. The message is the rest of a sentence.</exception>
    public static string? Read(string name, object? value) => value switch
    {
        null or "" => null,
        string text when text.Length <= Longest => text.Trim() is { Length: > 0 } trimmed ? trimmed : null,
        string => throw new FormatException($"its {name} is longer than {Longest} characters"),
        _ => throw new FormatException($"its {name} is '{Shown(value)}', which is no text"),
    };

    /// <summary>A value for a message.</summary>
    public static string? Shown(object? value) => value?.ToString() is { } text ? SafeText.Of(SafeText.Brief(text)) : null;
}
