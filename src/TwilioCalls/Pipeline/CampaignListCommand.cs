using System.Management.Automation;
using TwilioCalls.Binding;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Campaigns.Rules;
using TwilioCalls.Completion;
using TwilioCalls.Errors;
using TwilioCalls.Zones;

namespace TwilioCalls.Pipeline;

/// <summary>A cmdlet that takes a list of calls, a row each: where a row lacks something, the command line fills it in.</summary>
public abstract class CampaignListCommand : SpokenCallCommand
{
    private const string TwimlSet = "Twiml";
    private const string ApplicationSet = "Application";

    private RowDefaults? _defaults;
    private PSObject? _unbound;
    private IReadOnlyList<KeyValuePair<string, string?>> _cells = [];

    private protected CampaignListCommand()
    {
    }

    /// <summary>A row of the list, with a column for each parameter that it gives, or a number to call.</summary>
    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject
    {
        get;
        set
        {
            field = value;
            if (value is not null)
            {
                TakeUnbound();
                _unbound = value;
            }
        }
    }

    /// <inheritdoc cref="NewCall.To"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString, AddressTransformation, ArgumentCompleter(typeof(ToCompleter))]
    public string? To { get; set; }

    /// <inheritdoc cref="NewCall.From"/>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [AllowNull, AllowEmptyString, AddressTransformation, ArgumentCompleter(typeof(FromCompleter))]
    public string? From { get; set; }

    /// <inheritdoc cref="NewCall.Url"/>
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true), TextTransformation(typeof(Uri), WebAddress)]
    public Uri? Url { get; set; }

    /// <inheritdoc cref="NewCall.Twiml"/>
    [Parameter(ParameterSetName = TwimlSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true, DontShow = true)]
    [AllowNull, AllowEmptyString, TwimlTransformation]
    public string? Twiml { get; set; }

    /// <inheritdoc cref="NewCall.ApplicationSid"/>
    [Parameter(ParameterSetName = ApplicationSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = UrlSet, ValueFromPipelineByPropertyName = true, DontShow = true)]
    [AllowNull, AllowEmptyString]
    public string? ApplicationSid { get; set; }

    /// <summary>The column that tells rows apart.</summary>
    private protected abstract string RowKeyProperty { get; }

    /// <summary>Takes what the command line gives for all rows.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        _defaults = new(this);
    }

    /// <summary>Takes a row.</summary>
    protected override void ProcessRecord()
    {
        _unbound = null;
        if (InputObject is null && To is null)
        {
            return;
        }

        var isBlank = InputObject is not null && BlankRow.Is(InputObject);
        if (IsRecord(isBlank ? BlankRow.Mark : null))
        {
            var isTaken = false;
            var to = To;
            Try(NameOfRecord(RowCells.Text(InputObject) ?? To ?? RowCells.Text(RowCells.Find(InputObject, nameof(To)))), () =>
            {
                Take(Bind());
                isTaken = true;
            });
            if (!isTaken)
            {
                TakeRefused(KeyOfRefused(To));
            }

            // What this row gave is not the next one's.
            To = to;
        }
    }

    /// <summary>Takes the last row, if it could not be bound.</summary>
    protected override void EndProcessing()
    {
        TakeUnbound();
        base.EndProcessing();
    }

    /// <summary>Takes a row that can be dialled.</summary>
    private protected abstract void Take(RowInput row);

    /// <summary>Takes note of one that cannot; its error has been written.</summary>
    /// <param name="key">What tells it from others; null if it is not known.</param>
    private protected abstract void TakeRefused(string? key);

    /// <summary>Whether the journal has a row of this key.</summary>
    private protected abstract bool IsKnown(string key);

    private protected abstract string CampaignAccount { get; }

    /// <summary>A row of which a column could not be bound never gets to <see cref="ProcessRecord"/>: PowerShell has reported it.</summary>
    private void TakeUnbound()
    {
        if (_unbound is { } row)
        {
            _unbound = null;
            _cells = RowCells.Of(row);
            TakeRefused(KeyOfRefused(FindCell(nameof(To)).Text));
        }
    }

    private RowInput Bind()
    {
        var template = Say;
        try
        {
            _cells = RowCells.Of(InputObject);
            if (InputObject?.BaseObject is System.Collections.IDictionary)
            {
                throw new InvalidParameterException("A hash table is no row, as its keys are no columns: write [pscustomobject] @{...} instead of @{...}.", nameof(InputObject));
            }

            _defaults!.Take(InputObject);
            if (InputObject is not null && RowCells.IsValue(InputObject))
            {
                To = (string?)new AddressTransformationAttribute().Transform(null!, InputObject);
            }

            CheckAccount();
            To = WithLostPlus(To);
            Say = Say is null ? null : SpokenTemplate.Fill(Say, FindCell);
            var call = BindCall();
            AddSpokenText(call);
            call.Validate();
            var zone = FindCell(ZoneNames.ParameterName).Text;
            CallingHours.CheckZone(zone);
            var key = RowKeyProperty == nameof(To) ? call.To : FindCell(RowKeyProperty).Text;
            return new(RowKey.Read(RowKeyProperty, key, call.To), call, string.IsNullOrWhiteSpace(zone) ? null : zone!.Trim(), _cells);
        }
        finally
        {
            Say = template;
        }
    }

    private string? KeyOfRefused(string? to)
    {
        try
        {
            return RowKey.Read(RowKeyProperty, RowKeyProperty == nameof(To) ? to : FindCell(RowKeyProperty).Text, to);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private (bool IsThere, string? Text) FindCell(string column)
    {
        var cell = _cells.FirstOrDefault(one => string.Equals(one.Key, column, StringComparison.OrdinalIgnoreCase));
        return (cell.Key is not null, cell.Value);
    }

    /// <summary>A number whose plus a spreadsheet took is known again, where the journal has it.</summary>
    private string? WithLostPlus(string? to) =>
        RowKeyProperty == nameof(To) && !string.IsNullOrWhiteSpace(to) && to!.IndexOf('+') < 0 && DefaultCountryCode is null
        && RowKey.Read(nameof(To), to, to) is var key && key.All(char.IsDigit) && IsKnown(key) ? "+" + key : to;

    private void CheckAccount()
    {
        if (GetAccount() is { } account && account != CampaignAccount)
        {
            throw new InvalidParameterException(
                $"{nameof(AccountSid)} of the row is {account}, and a campaign calls from one account, which is {CampaignAccount}: begin another for that one.", nameof(AccountSid));
        }
    }
}
