using System.Management.Automation;
using TwilioCalls.Connection;
using TwilioCalls.Errors;
using TwilioCalls.Parameters;

namespace TwilioCalls.Pipeline;

/// <summary>What all cmdlets on calls share: the account, a client that obeys Ctrl+C, and how failures become errors.</summary>
public abstract class TwilioCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PipelineThread _pipeline;
    private readonly ProgressMeter _progress;
    private int _requestCount;
    private TwilioContext? _context;
    private TwilioClient? _client;

    private protected TwilioCommand()
    {
        _progress = new ProgressMeter(this, () => ProgressStatus);
        _pipeline = new PipelineThread(_progress.Tick);
    }

    /// <summary>The account whose calls are meant, if not the one signed in: a subaccount, <c>AC…</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? AccountSid { get; set; }

    /// <summary>A connection that <c>Connect-Twilio -PassThru</c> gave, if not the current one.</summary>
    [Parameter]
    public TwilioContext? Context { get; set; }

    /// <summary>Cancelled by Ctrl+C, and when the pipeline ends.</summary>
    private protected CancellationToken StopToken => _stop.Token;

    /// <summary>The account to work on. Found when first needed, so that -WhatIf works without one.</summary>
    private protected TwilioContext ActiveContext => _context ??= Resolve();

    /// <summary>The client of the context.</summary>
    private protected TwilioClient Client => _client ??= ActiveContext.CreateClient(
        line => _pipeline.Post(() =>
        {
            _requestCount++;
            WriteVerbose(line);
        }),
        line => _pipeline.Post(() => WriteWarning(line)));

    /// <summary>Requests that have been answered so far.</summary>
    private protected int RequestCount => _requestCount;

    /// <summary>How far the command is, in a few words.</summary>
    private protected abstract string ProgressStatus { get; }

    /// <summary>The account that an operation names, checked.</summary>
    private protected string? Account => string.IsNullOrEmpty(AccountSid)
        ? null
        : TwilioSid.Check(nameof(AccountSid), AccountSid, TwilioSid.Account);

    /// <summary>
    /// Refuses a parameter that stands on the command line with nothing in it, such as an unset variable: a filter left out
    /// would mean all calls, a limit none, and an account another one. An empty cell of a file, which comes later, is left out.
    /// </summary>
    protected override void BeginProcessing()
    {
        var empty = MyInvocation.BoundParameters
            .Where(parameter => GetType().GetProperty(parameter.Key) is not null && IsEmpty(parameter.Value))
            .Select(parameter => parameter.Key)
            .FirstOrDefault();
        if (empty is not null)
        {
            ThrowTerminatingError(ErrorRecords.From(
                new InvalidParameterException($"{empty} is empty: give it a value, or leave it out.", empty), target: null, this));
        }
    }

    /// <summary>Frees what the cmdlet holds. PowerShell calls it when the pipeline ends.</summary>
    public void Dispose()
    {
        // However the pipeline ended: a command before this one may have thrown, or was stopped while this one was idle.
        _stop.Cancel();
        Abandon();
        _progress.Complete();
        _stop.Dispose();
        _pipeline.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends every wait at once, for Ctrl+C.</summary>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Waits for the requests that are still out, which have just been cancelled, so that nothing runs on.</summary>
    private protected virtual void Abandon()
    {
    }

    private protected T Await<T>(Task<T> task) => Await(new ValueTask<T>(task));

    private protected void Await(Task task) => Await(DoneAsync(task));

    private protected T Await<T>(ValueTask<T> task) => _pipeline.Await(task);

    private protected void ShowProgress() => _progress.Tick();

    /// <summary>Writes a call, and remembers it for completion.</summary>
    private protected void WriteCall(Call call)
    {
        RecentCalls.Add(call);
        WriteObject(call);
    }

    /// <summary>Does the work of one record; its failure is one error, and the next record is still processed.</summary>
    /// <param name="target">What the error is about: a SID, or the input.</param>
    /// <param name="work">The work.</param>
    /// <param name="unknownOutcome">The error of an outcome that is not known.</param>
    private protected void Try(object target, Action work, Func<TwilioException, ErrorRecord>? unknownOutcome = null)
    {
        try
        {
            work();
            ShowProgress();
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
        catch (TwilioException failure) when (failure.IsOutcomeUnknown && unknownOutcome is not null)
        {
            if (_stop.IsCancellationRequested)
            {
                // Whoever ends the pipeline early tells of it: the pipeline takes no errors any more.
                throw new PipelineStoppedException();
            }

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
            WriteError(ErrorRecords.From(failure, target, this));
        }
    }

    private static bool IsEmpty(object? value) => value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        string[] several => several.All(string.IsNullOrWhiteSpace),
        Uri { OriginalString.Length: 0 } => true,
        _ => false,
    };

    private static async ValueTask<bool> DoneAsync(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    private TwilioContext Resolve()
    {
        var context = ContextResolver.ResolveFor(this, Context);
        WriteVerbose($"Using account {context.AccountSid} at {context.BaseUri.AbsoluteUri} ({context.CredentialSource}).");
        return context;
    }
}
