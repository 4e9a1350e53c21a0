using System.Collections.Concurrent;
using System.Reflection;

namespace TwilioCalls.Parameters;

/// <summary>The parameters that a request declares.</summary>
internal static class ApiParameters
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<ApiParameter>> Declared = new();

    /// <summary>All parameters of a request, in the order of their declaration.</summary>
    /// <param name="request">The type of the request, for example <see cref="NewCall"/>.</param>
    public static IReadOnlyList<ApiParameter> Of(Type request) => Declared.GetOrAdd(request, static type =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite)
            .Select(property => new ApiParameter(property))]);

    /// <summary>The request as the pairs of a form or a query, each value checked.</summary>
    /// <exception cref="ArgumentException">A value is not allowed.</exception>
    internal static IEnumerable<KeyValuePair<string, string>> Pairs(object request) =>
        Of(request.GetType()).Where(parameter => parameter.IsSent).SelectMany(parameter => parameter.Pairs(request));
}
