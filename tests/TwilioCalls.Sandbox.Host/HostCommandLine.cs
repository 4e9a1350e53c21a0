using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TwilioCalls.Sandbox.Host;

/// <summary>Options are a name and a whole number, and nothing else is accepted.</summary>
public static class HostCommandLine
{
    private static readonly Dictionary<string, Option> Options = new(StringComparer.Ordinal)
    {
        ["--port"] = new(0, 65_535, (options, value) => options with { Port = value }),
        ["--calls"] = new(0, 10_000_000, (options, value) => options with { CallCount = value }),
        ["--calls-per-second"] = new(1, 1000, (options, value) => options with { CallsPerSecond = value }),
        ["--max-calls"] = new(1, 10_000, (options, value) => options with { MaxCalls = value }),
        ["--max-calls-failing"] = new(1, 10_000, (options, value) => options with { MaxCalls = value, FailsCallsOverLimit = true }),
        ["--queue-limit"] = new(1, 1_000_000, (options, value) => options with { QueueLimit = value }),
        ["--latency"] = new(0, 60_000, (options, value) => options with { Latency = TimeSpan.FromMilliseconds(value) }),
        ["--max-concurrency"] = new(1, 10_000, (options, value) => options with { MaxConcurrency = value }),
        ["--fault-percent"] = new(0, 100, (options, value) => options with { FaultPercent = value }),
        ["--fault-seed"] = new(0, int.MaxValue, (options, value) => options with { FaultSeed = value }),
    };

    public static bool TryParse(
        string[] args, [NotNullWhen(true)] out SandboxHostOptions? options, [NotNullWhen(false)] out string? complaint)
    {
        options = null;
        var read = new SandboxHostOptions();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i += 2)
        {
            complaint = Complaint(args, i, seen, out var option, out var value);
            if (complaint is not null)
            {
                return false;
            }

            read = option!.Apply(read, value);
        }

        options = read;
        complaint = null;
        return true;
    }

    private static string? Complaint(string[] args, int index, HashSet<string> seen, out Option? option, out int value)
    {
        value = 0;
        var name = args[index];
        if (!Options.TryGetValue(name, out option))
        {
            return $"Unknown option '{name}'. There are: {string.Join(", ", Options.Keys)}.";
        }

        if (!seen.Add(name))
        {
            return $"The option {name} is given twice.";
        }

        return index + 1 < args.Length
            && int.TryParse(args[index + 1], NumberStyles.None, CultureInfo.InvariantCulture, out value)
            && value >= option.Lowest
            && value <= option.Highest
            ? null
            : $"The option {name} needs a whole number from {option.Lowest} to {option.Highest}.";
    }

    private sealed record Option(int Lowest, int Highest, Func<SandboxHostOptions, int, SandboxHostOptions> Apply);
}
