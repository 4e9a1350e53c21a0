using TwilioCalls.Binding;

namespace TwilioCalls.Pipeline;

/// <summary>A cmdlet that changes each call named, after -WhatIf and -Confirm have had their say.</summary>
public abstract class ChangeCommand : SidCommand
{
    private protected ChangeCommand()
    {
    }

    /// <summary>What is done, for -WhatIf and -Confirm.</summary>
    private protected abstract string Action { get; }

    /// <summary>Sends the change.</summary>
    private protected abstract void Change(TwilioClient client, string sid, string? account);

    private protected override void ProcessCall(string sid)
    {
        var account = GetAccount();
        if (ShouldProcess(CallsGiven.Describe(sid), Action))
        {
            // Here and not in the request: without an account the command ends, and that is for this thread to say.
            Change(Client, sid, account);
        }
    }
}
