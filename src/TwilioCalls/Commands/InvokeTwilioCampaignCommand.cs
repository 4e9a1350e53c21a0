using System.Management.Automation;
using System.Management.Automation.Host;
using System.Runtime.ExceptionServices;
using TwilioCalls.Binding;
using TwilioCalls.Campaigns;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Results;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Campaigns.Rules;
using TwilioCalls.Campaigns.Running;
using TwilioCalls.Errors;
using TwilioCalls.Pipeline;

namespace TwilioCalls.Commands;

/// <summary>
/// Dials a list to its end, whatever dies: the same command starts the campaign, continues it, and resumes it. Nobody is called twice,
/// and nobody is forgotten, as each step stands in a journal before it is taken.
/// </summary>
[Cmdlet(VerbsLifecycle.Invoke, "TwilioCampaign", SupportsShouldProcess = true, DefaultParameterSetName = UrlSet,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Invoke-TwilioCampaign.md")]
[OutputType(typeof(CampaignRow))]
public sealed class InvokeTwilioCampaignCommand : CampaignSettingsCommand
{
    /// <summary>What ending a run takes on top of waiting for the requests that are out.</summary>
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(2);

    private CancellationTokenSource? _stop;
    private string _path = "";
    private string _account = "";
    private string _keyProperty = nameof(To);
    private CampaignSettings _settings = new();
    private CampaignJournal? _journal;
    private CampaignList? _list;
    private CampaignForecast? _forecast;
    private CampaignReader? _reader;
    private CampaignRun? _run;
    private Task<CampaignEnd>? _running;

    /// <summary>The file that is the campaign. It is made if there is none.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    public string JournalPath { get; set; } = "";

    /// <summary>The column that tells rows apart; To by default.</summary>
    [Parameter]
    public string? KeyProperty { get; set; }

    /// <summary>Which part of the list this campaign has, such as 2/5; all of it by default.</summary>
    [Parameter]
    public string? Shard { get; set; }

    private protected override string ProgressStatus => _run?.Progress ?? "Reading the list";

    private protected override string RowKeyProperty => _keyProperty;

    private protected override string CampaignAccount => _account;

    /// <summary>Opens the journal, and checks all that is not about a row.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(StopToken);
        try
        {
            _path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(JournalPath, out var provider, out _);
            if (provider.Name != "FileSystem")
            {
                throw new InvalidParameterException($"JournalPath cannot be '{SafeText.Of(JournalPath)}': it names no file, but something of the provider {provider.Name}.", nameof(JournalPath));
            }

            _account = GetAccount() ?? ActiveContext.AccountSid;
            _settings = ReadSettings();
            Open();
        }
        catch (JournalException failure)
        {
            ThrowTerminatingError(CampaignErrors.Of(failure, _path));
        }
        catch (DoNotCallException failure)
        {
            ThrowTerminatingError(CampaignErrors.Of(failure));
        }
        catch (ArgumentException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, target: null, this));
        }
    }

    /// <summary>Runs the campaign.</summary>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_forecast is not null)
        {
            ShouldProcess(_forecast.Text, _forecast.Text, MyInvocation.MyCommand.Name);
            return;
        }

        _journal!.Write();
        if (_journal.MayLackRows && !MyInvocation.ExpectingInput)
        {
            WriteWarning($"The run before may have ended while it read its list: rows that it had not come to are not in {_path}. Give the list again, and they are dialled, too.");
        }

        if (_list!.Held.Count > 0)
        {
            WriteWarning($"{RowCount.Text(_list.Held.Count, "of the journal is", "of the journal are")} not dialled by this run, as the list gives them with an error: they wait.");
        }

        if (_journal.State.Rows.Count == 0)
        {
            WriteWarning("The list has no row that can be called: nobody is.");
        }

        var waiting = new Totals(_journal.State)[RowState.Waiting];
        WriteVerbose($"{_list![GivenRow.New]} rows are new, {_list[GivenRow.Changed]} take other parameters, {_list[GivenRow.Same]} are as they were, "
            + $"{_list[GivenRow.Kept]} have been dialled and keep theirs, {_list[GivenRow.Duplicate]} are duplicates, "
            + $"{_list[GivenRow.OfOtherShard]} belong to other shards; {_list.Gone} of the journal were not given.");
        if (ShouldProcess(_path, FormattableString.Invariant($"Dial {waiting} waiting {(waiting == 1 ? "row" : "rows")}")) && MayRedial())
        {
            Run();
        }
        else
        {
            Close();
        }
    }

    private protected override void Take(RowInput row)
    {
        _forecast?.Add(row);
        if (_list?.Add(row) == GivenRow.Duplicate)
        {
            Write(RowResult.OfDuplicate(row));
        }
    }

    private protected override void TakeRefused(string? key)
    {
        _forecast?.Refuse(key);
        _list?.Refuse(key);
    }

    private protected override bool IsKnown(string key) => (_journal?.State ?? _reader?.State)?.Find(key) is not null;

    private protected override void Abandon()
    {
        _stop?.Cancel();
        if (_running is not null)
        {
            WaitUntilEnded(_running);
        }

        // A list that broke off: what it has given so far is kept.
        _journal?.Write();
        _journal?.Dispose();
        _reader?.Dispose();
        _stop?.Dispose();
        base.Abandon();
    }

    private void Open()
    {
        var shard = Campaigns.Rows.Shard.Read(Shard);
        var isThere = File.Exists(_path);
        if (!isThere && !MyInvocation.ExpectingInput && string.IsNullOrWhiteSpace(To))
        {
            throw new JournalException(JournalProblem.Missing, $"There is no journal {_path}, and no list was given to begin one: pipe the rows to call.");
        }

        var key = KeyProperty?.Trim();
        var header = new JournalHeader(
            Guid.NewGuid().ToString("N"), _account, string.Equals(key, nameof(To), StringComparison.OrdinalIgnoreCase) ? nameof(To) : key ?? "", shard?.ToString());
        if (!IsWhatIf)
        {
            _journal = CampaignJournal.Open(JournalFile.Open(_path), _path, header, ActiveContext.Time);
            _list = new(_journal);
            _keyProperty = _journal.State.Header!.KeyProperty;
            return;
        }

        if (isThere)
        {
            _reader = new CampaignReader(_path);
            JournalOwner.Check(_reader.State.Header ?? header, header, _path);
        }

        var known = _reader?.State.Header ?? header.ToBegin();
        _keyProperty = known.KeyProperty;
        _forecast = new(_reader, Campaigns.Rows.Shard.Read(known.Shard), _settings, ActiveContext.Time.GetUtcNow());
    }

    /// <summary>What may call somebody twice is asked about, unless a script says -Confirm:$false.</summary>
    private bool MayRedial()
    {
        var unknown = new Totals(_journal!.State)[RowState.Unknown];
        var isDecided = MyInvocation.BoundParameters.TryGetValue("Confirm", out var confirm) && !LanguagePrimitives.IsTrue(confirm);
        if (!RedialUnknown || unknown == 0 || isDecided)
        {
            return true;
        }

        var risk = $"It is not known whether {RowCount.Text(unknown, "was", "were")} called. Those that the look-up does not find are dialled, and may be called a second time.";
        try
        {
            return ShouldContinue(risk + " Go on?", "-RedialUnknown");
        }
        catch (Exception cause) when (cause is HostException or InvalidOperationException)
        {
            // A shell without a person.
            Close();
            ThrowTerminatingError(CampaignErrors.RedialNotConfirmed(risk + " Nobody can be asked here, so nothing was dialled.", _path, cause));
            throw;
        }
    }

    private void Run()
    {
        using var termination = new TerminationWatch(StopProcessing, static () => { }, ActiveContext.DialCompletionTimeout + CloseTime);
        using var context = new RunContext(Client, _account, _journal!, _settings, _list!.Held)
        {
            Done = row => Post(() => Write(row)),
            Warn = line => Post(() => WriteWarning(SafeText.Of(line))),
            Passwords = _list.Passwords,
        };
        _run = new(context, new(_path));
        _running = Task.Run(() => _run.RunAsync(_stop!.Token));
        try
        {
            Await(_running);
        }
        catch
        {
            // A command further down has enough, or has failed: the run ends as by Ctrl+C, with all that it works with still there.
            _stop!.Cancel();
            WaitUntilEnded(_running);
            throw;
        }

        if (StopToken.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }

        Report(_running.Result);
    }

    /// <summary>Ends a run that may not dial. All of the list is in the journal, which would otherwise tell of a run that broke off.</summary>
    private void Close()
    {
        try
        {
            Await(_journal!.CloseAsync());
        }
        catch (JournalException failure)
        {
            WriteError(CampaignErrors.Of(failure, _path));
        }
    }

    private void Write(CampaignRow row) => WriteObject(CampaignRows.ToObject(row));

    private void Report(CampaignEnd end)
    {
        var totals = new Totals(_journal!.State);
        if (totals[RowState.Unknown] > 0)
        {
            WriteWarning($"It is not known whether {RowCount.Text(totals[RowState.Unknown], "was", "were")} called: Get-TwilioCampaign '{_path}' -Row shows which, and the same command with -RedialUnknown dials those whose call is not found.");
        }

        switch (end.Reason)
        {
            case EndReason.Stopped or EndReason.TimeIsOver:
                WriteWarning($"{end.Message} {RowCount.Text(totals[RowState.Waiting], "waits", "wait")}: the same command goes on.");
                break;
            case EndReason.Limit:
                WriteError(CampaignErrors.Stopped(end.Message!, _path));
                break;
            case EndReason.Failed:
                Report(end.Failure!);
                break;
        }
    }

    private void Report(Exception failure)
    {
        switch (failure)
        {
            case JournalException journal:
                WriteError(CampaignErrors.Of(journal, _path));
                break;
            case DoNotCallException list:
                WriteError(CampaignErrors.Of(list));
                break;
            default:
                Try(_path, () => ExceptionDispatchInfo.Capture(failure).Throw());
                break;
        }
    }
}
