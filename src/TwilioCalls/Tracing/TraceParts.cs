using TwilioCalls.Errors;

namespace TwilioCalls.Tracing;

/// <summary>The parts of a trace while they are read. One that cannot be read costs only itself.</summary>
internal sealed class TraceParts
{
    private readonly List<MissingPart> _missing = [];

    public IReadOnlyList<MissingPart> Missing => _missing;

    public bool Lacks(string part) => _missing.Exists(missing => missing.Part == part);

    /// <summary>Reads a part to its end.</summary>
    /// <returns>What there is; if it fails on the way, what came before.</returns>
    /// <exception cref="TwilioException">The login has failed, with which nothing can be read.</exception>
    public async Task<List<T>> ReadAsync<T>(string part, IAsyncEnumerable<T> items)
    {
        var read = new List<T>();
        try
        {
            await foreach (var item in items.ConfigureAwait(false))
            {
                read.Add(item);
            }
        }
        catch (TwilioException failure) when (!ErrorRecords.IsLoginFailure(failure))
        {
            Add(part, failure.Message);
        }

        return read;
    }

    /// <summary>Takes note that a part is missing, unless that is known.</summary>
    public void Add(string part, string reason)
    {
        if (!Lacks(part))
        {
            _missing.Add(new(part, reason));
        }
    }
}
