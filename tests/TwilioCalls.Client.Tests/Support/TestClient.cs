using System.Security;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>Clients for tests: of an account whose auth token is known here.</summary>
internal static class TestClient
{
    public const string Token = "0123456789abcdef0123456789abcdef";

    public static readonly NewCall SomeCall = new() { To = "+14155550123", From = "+14155550100", Url = new("https://example.com/voice") };

    /// <summary>A client over a scripted handler.</summary>
    public static TwilioClient Over(HttpMessageHandler handler, TimeProvider? time = null, Action<string>? log = null) =>
        new(Options(time, log) with { Handler = handler });

    /// <summary>A client that reaches a server on this machine through the whole network stack, as a user's does.</summary>
    public static TwilioClient At(Uri address, TimeProvider? time = null, Action<string>? log = null) =>
        new(Options(time, log) with { BaseUri = address });

    /// <summary>One attempt for each request, so that tests see its failure; retries have tests of their own.</summary>
    public static TwilioClientOptions Options(TimeProvider? time = null, Action<string>? log = null) => new()
    {
        Authentication = SignIn(Sids.Account, Token),
        AccountSid = Sids.Account,
        Time = time ?? TimeProvider.System,
        Retry = new() { MaximumRetryCount = 0 },
        Log = log,
    };

    public static TwilioAuthentication SignIn(string user, string secret)
    {
        using var secured = Secured(secret);
        return TwilioAuthentication.Create(user, secured);
    }

    public static SecureString Secured(string text)
    {
        var secured = new SecureString();
        foreach (var one in text)
        {
            secured.AppendChar(one);
        }

        return secured;
    }

    public static async Task<Call[]> ListAsync(this TwilioClient client, CallFilter? filter = null, long? limit = null) =>
        await client.ListCallsAsync(filter ?? new(), limit, cancellation: Stop).ToArrayAsync(Stop);

    /// <summary>Lists into a collection, which keeps the calls that came before a failure.</summary>
    public static async Task ListIntoAsync(this TwilioClient client, ICollection<Call> calls, CallFilter? filter = null, long? limit = null)
    {
        await foreach (var call in client.ListCallsAsync(filter ?? new(), limit, cancellation: Stop))
        {
            calls.Add(call);
        }
    }
}
