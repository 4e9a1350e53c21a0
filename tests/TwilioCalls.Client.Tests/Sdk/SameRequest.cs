using System.Globalization;

namespace TwilioCalls.Client.Tests.Sdk;

/// <summary>That two requests are the same to Twilio.</summary>
internal static class SameRequest
{
    private static readonly string[] TimeFormats = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    public static void AssertSame(SeenRequest theirs, SeenRequest ours)
    {
        Assert.Equal((theirs.Method, theirs.Path), (ours.Method, ours.Path));
        Assert.Equal(theirs.Headers["Host"], ours.Headers["Host"]);
        Assert.Equal(theirs.Authorization, ours.Authorization);
        Assert.Equal(theirs.FormPairs, ours.FormPairs);
        Assert.Equal(theirs.QueryPairs.Select(WithMoment), ours.QueryPairs.Select(WithMoment));
    }

    /// <summary>
    /// The SDK sends every time to the second. Ours sends a day where Twilio may take a moment for its day; the samples are
    /// midnights of UTC, so that the day begins at the moment that the SDK sends.
    /// </summary>
    private static string WithMoment(string pair)
    {
        var end = pair.LastIndexOf('=') + 1;
        return pair.Contains("Time", StringComparison.Ordinal)
            ? pair[..end] + DateTimeOffset.ParseExact(
                pair[end..], TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToString("O", CultureInfo.InvariantCulture)
            : pair;
    }
}
