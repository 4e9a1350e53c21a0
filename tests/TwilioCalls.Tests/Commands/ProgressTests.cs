using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using System.Security;
using TwilioCalls.Connection;
using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Commands;

public class ProgressTests
{
    [Fact]
    public async Task Progress_is_shown_while_a_command_runs_on_and_removed_when_it_is_stopped()
    {
        // Accepts connections and never answers.
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        using var shell = new Shell();
        using var script = shell.Script("param($context) Get-TwilioCall -Context $context")
            .AddArgument(ContextOf(server.LocalEndpoint));
        // Not continued on the pipeline's thread, which would then stop itself.
        var shown = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        script.Streams.Progress.DataAdded += (_, _) => shown.TrySetResult();

        var running = script.BeginInvoke();
        await shown.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var first = script.Streams.Progress[0];
        script.Stop();

        Assert.True(running.IsCompleted);
        Assert.Equal("Get-TwilioCall", first.Activity);
        Assert.Equal("0 calls, 0 pages so far", first.StatusDescription);
        Assert.Equal(ProgressRecordType.Completed, script.Streams.Progress[^1].RecordType);
        Assert.Equal(first.ActivityId, script.Streams.Progress[^1].ActivityId);
    }

    [Fact]
    public void A_command_that_is_over_at_once_shows_no_progress()
    {
        using var shell = new Shell();
        using var script = shell.Script("param($context) Get-TwilioCall -First 5 -Context $context")
            .AddArgument(SandboxContext.Create());

        Assert.Equal(5, script.Invoke().Count);
        Assert.Empty(script.Streams.Progress);
    }

    private static TwilioContext ContextOf(EndPoint server)
    {
        var secret = new SecureString();
        secret.AppendChar('x');
        var account = "AC" + new string('0', 32);
        return ContextFactory.Create(
            new AccountLogin(account, account, secret, "test"), new TwilioCalls.Connection.EndpointSettings { BaseUri = new Uri($"http://{server}") });
    }
}
