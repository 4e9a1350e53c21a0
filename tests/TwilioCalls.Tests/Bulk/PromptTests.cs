using TwilioCalls.Tests.Support;

namespace TwilioCalls.Tests.Bulk;

/// <summary>No request is sent before its prompt was answered, and the host is called on the pipeline's thread only.</summary>
public class PromptTests
{
    private const int Yes = 0;

    [Theory]
    [InlineData("$rows | New-TwilioCall -ThrottleLimit 8 -Confirm")]
    [InlineData("$sids | Set-TwilioCall -Status completed -ThrottleLimit 8 -Confirm")]
    [InlineData("$sids | Remove-TwilioCall -ThrottleLimit 8 -Confirm")]
    public async Task A_prompt_is_shown_on_the_pipelines_thread_before_its_request_is_sent(string command)
    {
        var network = new WatchedHandler();
        var sent = 0;
        network.BeforeSending = _ => Task.FromResult(Interlocked.Increment(ref sent));
        await using var twilio = await LiveTwilio.StartAsync(handler: network);
        var threads = new List<int>();
        var sentBefore = new List<int>();
        var host = new AnsweringHost(Yes);
        host.OnQuestion = () =>
        {
            threads.Add(Environment.CurrentManagedThreadId);
            sentBefore.Add(Volatile.Read(ref sent));
        };
        using var shell = twilio.OpenShell(host);

        var pipeline = (int)shell.Run(
            $$"""
            $rows = {{CallList.Rows(20)}}
            $sids = 1..20 | ForEach-Object { 'CA{0:D32}' -f $_ }
            $null = {{command}} -Verbose 2>&1 4>&1
            [Environment]::CurrentManagedThreadId
            """)[^1].BaseObject;

        Assert.Equal(Enumerable.Repeat(pipeline, 20), threads);
        Assert.Equal(20, sent);
        Assert.All(sentBefore.Select((count, index) => (count, index)), one => Assert.InRange(one.count, 0, one.index));
    }

    [Theory]
    [InlineData("$rows | New-TwilioCall -ThrottleLimit 8 -WhatIf")]
    [InlineData("$sids | Set-TwilioCall -Status completed -ThrottleLimit 8 -WhatIf")]
    [InlineData("$sids | Remove-TwilioCall -ThrottleLimit 8 -WhatIf")]
    public async Task WhatIf_shows_each_change_and_sends_nothing(string command)
    {
        await using var twilio = await LiveTwilio.StartAsync();
        var host = new AnsweringHost();
        using var shell = twilio.OpenShell(host);

        shell.Run($"$rows = {CallList.Rows(20)}; $sids = 1..20 | ForEach-Object {{ 'CA{{0:D32}}' -f $_ }}; {command}");

        Assert.Equal(20, host.Shown.Count(line => line.StartsWith("What if", StringComparison.Ordinal)));
        Assert.Equal(0, twilio.Twilio.RequestCount);
    }
}
