using TwilioCalls.Errors;

namespace TwilioCalls;

/// <summary>Checks that span parameters of a request.</summary>
internal static class Required
{
    public static void Text(string parameter, string? value, string meaning)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new InvalidParameterException($"{parameter} is missing: give {meaning}.", parameter);
        }
    }

    /// <summary>A list that is given has values: with nothing in it, it would not filter, and all calls would pass.</summary>
    public static void Values(string parameter, string[]? values)
    {
        if (values is { Length: 0 })
        {
            throw new InvalidParameterException($"{parameter} is empty: give it a value, or leave it out.", parameter);
        }

        if (values?.Any(string.IsNullOrWhiteSpace) == true)
        {
            throw new InvalidParameterException(
                $"{parameter} has a value with nothing in it, perhaps of a variable that is not set: leave that out.", parameter);
        }
    }

    /// <summary>Exactly one of the parameters is there.</summary>
    public static void One(params (string Name, object? Value)[] parameters)
    {
        AtMostOne(parameters);
        if (parameters.All(one => one.Value is null))
        {
            throw new InvalidParameterException(
                $"One of {Names(parameters, "or")} is missing: none was given.", parameters[0].Name);
        }
    }

    /// <summary>No two of the parameters are there.</summary>
    public static void AtMostOne(params (string Name, object? Value)[] parameters)
    {
        var given = parameters.Where(one => one.Value is not null).ToArray();
        if (given.Length > 1)
        {
            throw new InvalidParameterException(
                $"{Names(given, "and")} exclude each other: give only one of them.", given[1].Name);
        }
    }

    private static string Names((string Name, object? Value)[] parameters, string conjunction) =>
        string.Join(", ", parameters.Take(parameters.Length - 1).Select(one => one.Name))
        + $" {conjunction} {parameters[^1].Name}";
}
