using System.Management.Automation;
using TwilioCalls.Context;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Commands;

/// <summary>What all cmdlets on calls share: the account, a client that obeys Ctrl+C, and how failures become errors.</summary>
public abstract class TwilioCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PipelineThread _pipeline = new();
    private TwilioClient? _client;

    /// <summary>The account whose calls are meant, if not the one signed in: a subaccount, <c>AC…</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AccountSid { get; set; }

    /// <summary>A connection that <c>Connect-Twilio -PassThru</c> gave, if not the current one.</summary>
    [Parameter]
    public TwilioContext? Context { get; set; }

    /// <summary>Cancelled by Ctrl+C, and when the pipeline ends.</summary>
    private protected CancellationToken StopToken => _stop.Token;

    /// <summary>The client of the context. Made when first needed, so that -WhatIf works without an account.</summary>
    private protected TwilioClient Client => _client ??= Connect();

    /// <summary>The account that an operation names, checked.</summary>
    private protected string? Account => string.IsNullOrEmpty(AccountSid)
        ? null
        : Sid.Check(nameof(AccountSid), AccountSid, Sid.Account);

    /// <summary>Frees what the cmdlet holds. PowerShell calls it when the pipeline ends.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
        _pipeline.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends every wait at once, for Ctrl+C.</summary>
    protected override void StopProcessing() => _stop.Cancel();

    private protected T Await<T>(Task<T> task) => Await(new ValueTask<T>(task));

    private protected void Await(Task task) => Await(DoneAsync(task));

    private protected T Await<T>(ValueTask<T> task)
    {
        try
        {
            return _pipeline.Await(task);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Does the work of one record; its failure is one error, and the next record is still processed.</summary>
    /// <param name="target">What the error is about: a SID, or the input.</param>
    /// <param name="work">The work.</param>
    /// <param name="unknownOutcome">What to tell if the work may have been done all the same.</param>
    private protected void Try(object target, Action work, Func<TwilioException, ErrorRecord>? unknownOutcome = null)
    {
        try
        {
            work();
        }
        catch (TwilioException failure) when (failure.IsOutcomeUnknown && unknownOutcome is not null)
        {
            WriteError(unknownOutcome(failure));
        }
        catch (TwilioException failure) when (ErrorRecords.IsLoginFailure(failure))
        {
            ThrowTerminatingError(ErrorRecords.From(failure, target));
        }
        catch (TwilioException failure)
        {
            WriteError(ErrorRecords.From(failure, target));
        }
        catch (ArgumentException failure)
        {
            WriteError(ErrorRecords.From(failure, target));
        }
    }

    private static async ValueTask<bool> DoneAsync(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    private TwilioClient Connect()
    {
        try
        {
            var context = ContextResolver.Resolve(Context);
            WriteVerbose($"Using account {context.AccountSid} at {context.BaseUri.AbsoluteUri} ({context.Source}).");
            return context.CreateClient(line => _pipeline.Post(() => WriteVerbose(line)));
        }
        catch (ContextException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure));
            throw;
        }
    }
}
