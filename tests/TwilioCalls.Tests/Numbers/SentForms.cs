using System.Net;
using System.Management.Automation;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Numbers;

/// <summary>Runs a script on a virtual Twilio over HTTP, and keeps what its creates and listings sent, and what it said.</summary>
internal sealed class SentForms
{
    /// <summary>What the script wrote, as text.</summary>
    public IReadOnlyList<string> Output { get; private init; } = [];

    /// <summary>The forms, decoded, in the order they were sent.</summary>
    public IReadOnlyList<string> Forms { get; private init; } = [];

    /// <summary>The queries, decoded, in the order they were sent.</summary>
    public IReadOnlyList<string> Queries { get; private init; } = [];

    public IReadOnlyList<string> Errors { get; private init; } = [];

    public IReadOnlyList<string> Warnings { get; private init; } = [];

    public IReadOnlyList<string> Verbose { get; private init; } = [];

    /// <summary>Runs a script with $given set, once under each culture; by default under the invariant one.</summary>
    public static async Task<SentForms> OfAsync(string script, object? given = null, params string[] cultures)
    {
        var forms = new List<string>();
        var queries = new List<string>();
        using var handler = new WatchedHandler
        {
            BeforeSending = async request =>
            {
                if (request.Content is { } content)
                {
                    forms.Add(WebUtility.UrlDecode(await content.ReadAsStringAsync()));
                }

                if (request.RequestUri!.Query.Length > 0)
                {
                    queries.Add(Uri.UnescapeDataString(request.RequestUri.Query));
                }
            },
        };
        await using var twilio = await LiveTwilio.StartAsync(handler: handler, calls: 20);
        using var shell = twilio.OpenShell();
        shell.Set("given", given!);
        shell.Set("cultures", cultures is [] ? [""] : cultures);
        using var run = shell.Script($"foreach ($culture in $cultures) {{ [cultureinfo]::CurrentCulture = [cultureinfo]::new($culture)\n{script} }}");
        var failures = new List<string>();
        IEnumerable<PSObject> output = [];
        try
        {
            output = run.Invoke();
        }
        catch (RuntimeException failure)
        {
            failures.Add(failure.ErrorRecord.ToString());
        }

        return new()
        {
            Output = [.. output.Select(one => one.ToString())],
            Forms = forms,
            Queries = queries,
            Errors = [.. run.Streams.Error.Select(error => error.ToString()), .. failures],
            Warnings = [.. run.Streams.Warning.Select(warning => warning.Message)],
            Verbose = [.. run.Streams.Verbose.Select(line => line.Message)],
        };
    }

    /// <summary>The value that a parameter had in each form; nothing for a form without it.</summary>
    public IEnumerable<string> Values(string parameter) => Forms.SelectMany(form => form.Split('&'))
        .Where(pair => pair.StartsWith(parameter + "=", StringComparison.Ordinal))
        .Select(pair => pair[(parameter.Length + 1)..]);
}
