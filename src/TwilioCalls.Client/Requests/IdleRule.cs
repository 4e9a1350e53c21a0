using TwilioCalls.Parameters;

namespace TwilioCalls;

/// <summary>A line of a table: parameters that do nothing under a condition.</summary>
/// <typeparam name="T">The request that declares them.</typeparam>
/// <param name="condition">The condition, as the rest of a sentence: "without Record".</param>
/// <param name="holds">Whether it holds for a request.</param>
/// <param name="parameters">The parameters, by name.</param>
internal sealed class IdleRule<T>(string condition, Func<T, bool> holds, params string[] parameters)
    where T : notnull
{
    private readonly ApiParameter[] _parameters =
        [.. parameters.Select(name => ApiParameters.Of(typeof(T)).Single(parameter => parameter.Name == name))];

    /// <summary>The parameters that are given in vain.</summary>
    public IEnumerable<IdleParameter> Find(T request) => holds(request)
        ? _parameters.Where(parameter => parameter.IsGiven(request)).Select(parameter => new IdleParameter(parameter.Name, condition))
        : [];
}
