using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Completion;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Pipeline;

/// <summary>A cmdlet that does one thing to each call named, after -WhatIf and -Confirm have had their say.</summary>
public abstract class ChangeCommand : BulkCommand
{
    /// <summary>The calls to change, <c>CA…</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("CallSid"), SidTransformation, ArgumentCompleter(typeof(SidCompleter))]
    public string[] Sid { get; set; } = [];

    /// <summary>What is done, for -WhatIf and -Confirm.</summary>
    private protected abstract string Action { get; }

    /// <summary>Whether doing it twice could do harm, so that an unclear outcome must be told.</summary>
    private protected virtual bool IsHarmfulTwice => false;

    /// <summary>Changes the calls named.</summary>
    protected override void ProcessRecord()
    {
        foreach (var sid in Sid)
        {
            Try(sid, () => Change(sid));
        }
    }

    /// <summary>Sends the change.</summary>
    /// <returns>The call to write; null if there is none any more.</returns>
    private protected abstract Task<Call?> ChangeAsync(TwilioClient client, string sid, string? account);

    private void Change(string sid)
    {
        TwilioSid.Check(nameof(Sid), sid, TwilioSid.Call);
        var account = Account;
        if (ShouldProcess(sid, Action))
        {
            // Here and not in the request: without an account the command ends, and that is for this thread to say.
            var client = Client;
            Submit(
                sid,
                () => ChangeAsync(client, sid, account),
                IsHarmfulTwice ? failure => UnknownOutcome.OfRedirect(failure, sid) : null);
        }
    }
}
