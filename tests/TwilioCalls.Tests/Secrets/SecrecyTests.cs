using System.Collections.Concurrent;
using System.Management.Automation;
using System.Text;
using TwilioCalls.Connection;
using TwilioCalls.Sandbox;
using TwilioCalls.Tests.Faults;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Secrets;

/// <summary>A session of every cmdlet, with verbose and debug output, and failures of every kind.</summary>
public sealed class SecrecyTests : IAsyncDisposable
{
    private const string SipPassword = "S1p+P4ss/w0rd";
    private const string Connect =
        """
        Connect-Twilio -Credential $login -AccountSid $account -BaseUri $address -MaximumRetryCount 0 -Test -PassThru -Debug -Verbose *>&1
        Connect-Twilio -Credential $wrong -AccountSid $account -BaseUri $address -MaximumRetryCount 0 -Test -Debug -Verbose *>&1
        Connect-Twilio -Credential $login -AccountSid nonsense -BaseUri $address -Debug -Verbose *>&1
        Connect-Twilio -Credential $login -AccountSid $account -BaseUri http://elsewhere.example.com -Debug -Verbose *>&1
        Get-TwilioContext -Debug -Verbose *>&1
        Disconnect-Twilio -Debug -Verbose *>&1
        """;

    /// <summary>Some of what a session shows: proof that the transcript has recorded it.</summary>
    private static readonly string[] Expected =
        ["CallOutcomeUnknown", "20003", "HTTP 503", "TimedOut", "RedirectRefused", "ListingBroken", "The login as", "Trying again in", "ConnectionFailed"];

    private readonly AnsweringHost _host = new();
    private readonly WatchedHandler _network = new();
    private readonly ConcurrentDictionary<string, byte> _secrets = new([new(SipPassword, 0), new(Uri.EscapeDataString(SipPassword), 0)]);
    private readonly SessionTranscript _transcript = new();

    [Theory]
    [InlineData("auth token")]
    [InlineData("API key")]
    [InlineData("OAuth client")]
    public async Task No_secret_is_shown_or_kept_anywhere(string kind)
    {
        await using var live = await LiveTwilio.StartAsync(handler: _network, calls: 80);
        var (user, secret) = Login(live.Twilio, kind);
        _secrets.TryAdd(secret, 0);
        _network.BeforeSending = request =>
        {
            // Basic's pair in base64, and every bearer token as it is renewed.
            _secrets.TryAdd(request.Headers.Authorization?.Parameter ?? secret, 0);
            return Task.CompletedTask;
        };
        var context = live.ContextOf(user, secret);
        using var shell = live.OpenShell(_host, context);
        Prepare(shell, live, user, secret);

        Run(shell, Connect);
        foreach (var fault in FaultCatalog.All.Values)
        {
            foreach (var operation in Operation.All)
            {
                live.Twilio.Faults.Next(operation.Requests, fault);
                Run(shell, $"{operation.Script.Replace("-PageSize 2", "-PageSize 40", StringComparison.Ordinal)} -Debug -Verbose {(operation.IsDial ? "-SipCredential $sip" : "")} *>&1");
                live.Twilio.Faults.Clear();
            }
        }

        await live.Host.StopListeningAsync();
        Run(shell, "Get-TwilioCall $ended -Debug -Verbose *>&1");
        _transcript.Add(context);
        Run(shell, "$Error");
        Assert.All(Expected, word => Assert.Contains(word, _transcript.Text, StringComparison.Ordinal));
        AssertNoSecret(atLeast: kind == "OAuth client" ? 4 : 3);
    }

    [Fact]
    public void The_made_up_credentials_of_a_sandbox_are_not_shown_by_its_context()
    {
        var context = SandboxContext.Create();
        var sandbox = context.Sandbox!;
        foreach (var secret in (string[])[
            sandbox.AuthToken, sandbox.ApiKeySecret, sandbox.OAuthClientSecret, sandbox.SubaccountAuthToken, sandbox.TestAuthToken])
        {
            _secrets.TryAdd(secret, 0);
        }

        _transcript.Add(context);
        _transcript.Add(sandbox);
        foreach (var property in PSObject.AsPSObject(sandbox).Properties)
        {
            _transcript.Add(property.Value);
        }

        Assert.Contains(sandbox.AccountSid, _transcript.Text, StringComparison.Ordinal);
        AssertNoSecret(atLeast: 7);
    }

    public ValueTask DisposeAsync()
    {
        _network.Dispose();
        return ValueTask.CompletedTask;
    }

    private static (string User, string Secret) Login(VirtualTwilio twilio, string kind) => kind switch
    {
        "API key" => (twilio.ApiKeySid, twilio.ApiKeySecret),
        "OAuth client" => (twilio.OAuthClientId, twilio.OAuthClientSecret),
        _ => (twilio.AccountSid, twilio.AuthToken),
    };

    private void Prepare(Shell shell, LiveTwilio live, string user, string secret)
    {
        const string Wrong = "wr0ng-s3cret";
        _secrets.TryAdd(Wrong, 0);
        _secrets.TryAdd(Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{secret}")), 0);
        shell.Set("login", new PSCredential(user, TwilioCalls.Connection.SecureText.From(secret)));
        shell.Set("wrong", new PSCredential(user, TwilioCalls.Connection.SecureText.From(Wrong)));
        shell.Set("sip", new PSCredential("sipuser", TwilioCalls.Connection.SecureText.From(SipPassword)));
        shell.Set("account", live.Twilio.AccountSid);
        shell.Set("address", live.Host.BaseAddress);
        foreach (var name in (string[])["live", "redirected", "old", "ended"])
        {
            var status = name is "live" or "redirected" ? "in-progress" : "busy";
            shell.Set(name, ((Call)shell.Run($"Get-TwilioCall -Status {status} -First 1")[0].BaseObject).Sid!);
        }
    }

    private void Run(Shell shell, string script)
    {
        using var running = shell.Script(script);
        try
        {
            foreach (var found in running.Invoke())
            {
                _transcript.Add(found);
            }
        }
        catch (RuntimeException failure)
        {
            _transcript.Add(failure.ErrorRecord);
        }

        foreach (var error in running.Streams.Error)
        {
            _transcript.Add(error);
        }
    }

    private void AssertNoSecret(int atLeast)
    {
        foreach (var line in _host.Shown)
        {
            _transcript.Add(line);
        }

        Assert.InRange(_secrets.Count, atLeast, int.MaxValue);
        Assert.All(_secrets.Keys, secret => Assert.DoesNotContain(secret, _transcript.Text, StringComparison.Ordinal));
    }
}
