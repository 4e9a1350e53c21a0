namespace TwilioCalls;

/// <summary>Checks that span parameters of a request.</summary>
internal static class Required
{
    public static void Text(string parameter, string? value, string meaning)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{parameter} is missing: give {meaning}.", parameter);
        }
    }

    /// <summary>Exactly one of the parameters is there.</summary>
    public static void One(params (string Name, object? Value)[] parameters)
    {
        AtMostOne(parameters);
        if (parameters.All(one => one.Value is null))
        {
            throw new ArgumentException(
                $"None of {Names(parameters)} was given: give one of them.", parameters[0].Name);
        }
    }

    /// <summary>No two of the parameters are there.</summary>
    public static void AtMostOne(params (string Name, object? Value)[] parameters)
    {
        var given = parameters.Where(one => one.Value is not null).ToArray();
        if (given.Length > 1)
        {
            throw new ArgumentException(
                $"{Names(given)} exclude each other: give only one of them.", given[1].Name);
        }
    }

    private static string Names(IEnumerable<(string Name, object? Value)> parameters) =>
        string.Join(" and ", parameters.Select(one => one.Name));
}
