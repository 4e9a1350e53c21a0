using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using TwilioCalls.Errors;
using TwilioCalls.Numbers;
using TwilioCalls.Parameters;

namespace TwilioCalls.Binding;

/// <summary>Fills a request with what the user gave a cmdlet: the parameters of the same name.</summary>
/// <remarks>
/// The cmdlet's properties are read, not its BoundParameters: these still hold what an earlier record of the
/// pipeline bound, while PowerShell resets the properties.
/// </remarks>
internal static class RequestBinder
{
    private static readonly ConcurrentDictionary<(Type Cmdlet, Type Request), IReadOnlyList<Binding>> Bindings = new();

    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="home">Whose phone numbers those without a plus are; null if nobody said.</param>
    /// <param name="time">The clock and the zone that times are read by; null where no parameter is a time.</param>
    /// <exception cref="ArgumentException">A value is not allowed.</exception>
    public static T Bind<T>(Cmdlet cmdlet, NumberingPlan? home = null, TimeProvider? time = null) where T : new()
    {
        var request = new T();
        foreach (var (property, parameter) in Bindings.GetOrAdd((cmdlet.GetType(), typeof(T)), static types => Pair(types)))
        {
            if (ToRequestValue(property, property.GetValue(cmdlet), time) is { } value)
            {
                if (value is int number && RefusedNumbers.Take(number) is { } problem)
                {
                    throw new InvalidParameterException($"{parameter.Name} {problem}", parameter.Name);
                }

                parameter.Set(request, parameter.IsSid && value is string sid ? cmdlet.TrimSid(parameter.Name, sid) : value, home);
            }
        }

        return request;
    }

    /// <summary>The same where a bad value leaves nothing to go on with: it ends the command.</summary>
    public static T BindOrEnd<T>(
        PSCmdlet cmdlet, Action<T>? validate = null, Func<NumberingPlan?>? home = null, TimeProvider? time = null) where T : new()
    {
        try
        {
            var request = Bind<T>(cmdlet, home?.Invoke(), time);
            validate?.Invoke(request);
            return request;
        }
        catch (ArgumentException failure)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.From(failure, target: null, cmdlet));
            throw;
        }
    }

    private static IReadOnlyList<Binding> Pair((Type Cmdlet, Type Request) types) =>
    [
        .. ApiParameters.Of(types.Request)
            .Select(parameter => (Property: types.Cmdlet.GetProperty(parameter.Name), Parameter: parameter))
            .Where(pair => pair.Property is not null)
            .Select(pair => new Binding(pair.Property!, pair.Parameter)),
    ];

    /// <summary>The value in the request's type; null for what was not given, as an empty cell of a CSV file is not.</summary>
    private static object? ToRequestValue(PropertyInfo property, object? value, TimeProvider? time) => value switch
    {
        SwitchParameter flag => flag ? true : null,
        TimeArgument given => given.Resolve(property.Name, time ?? TimeProvider.System),
        string text when string.IsNullOrWhiteSpace(text) => null,
        Uri { OriginalString.Length: 0 } or string[] { Length: 0 } => null,
        _ => value,
    };

    private sealed record Binding(PropertyInfo Property, ApiParameter Parameter);
}
