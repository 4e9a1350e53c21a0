using System.Collections;
using System.Globalization;
using System.Management.Automation;
using TwilioCalls.Parameters;

namespace TwilioCalls.Binding.Records;

/// <summary>
/// Reads calls out of what Import-Csv, Import-Clixml and ConvertFrom-Json make of them. Names of properties are the module's or
/// those of Twilio's JSON.
/// </summary>
/// <param name="culture">The user's, for what Export-Csv has written.</param>
internal sealed class CallRecords(CultureInfo culture)
{
    private readonly RecordTime _time = new(culture);
    private readonly RecordNumber _number = new(culture);

    /// <exception cref="FormatException">It is no call, or a value cannot be read. The message is the rest of a sentence.</exception>
    public Call Read(PSObject record)
    {
        if (record.BaseObject is Call call)
        {
            return call;
        }

        // Other things have a Status too, such as services.
        var sid = Text(record, nameof(Call.Sid), "sid");
        var status = Text(record, nameof(Call.Status), "status")?.ToLowerInvariant();
        if (sid is not null && !TwilioSid.IsValid(sid, TwilioSid.Call))
        {
            throw new FormatException($"its Sid is {TwilioSid.Shown(sid)}, which is no call's");
        }

        // With a call's SID, a status that is new to this version is one, too.
        if (status is null || (sid is null && !CallStatus.IsFinal(status) && !CallStatus.IsLive(status)))
        {
            throw new FormatException("it has no Status of a call, such as completed");
        }

        return new Call
        {
            Sid = sid,
            Status = status,
            Direction = Text(record, nameof(Call.Direction), "direction"),
            From = Text(record, nameof(Call.From), "from"),
            To = Text(record, nameof(Call.To), "to"),
            AnsweredBy = Text(record, nameof(Call.AnsweredBy), "answered_by"),
            PriceUnit = Text(record, nameof(Call.PriceUnit), "price_unit")?.ToUpperInvariant(),
            Price = _number.ReadAmount(nameof(Call.Price), Value(record, nameof(Call.Price), "price")),
            Duration = RecordNumber.ReadSeconds(nameof(Call.Duration), Value(record, nameof(Call.Duration), "duration")),
            StartTime = _time.Read(nameof(Call.StartTime), Value(record, nameof(Call.StartTime), "start_time")),
            EndTime = _time.Read(nameof(Call.EndTime), Value(record, nameof(Call.EndTime), "end_time")),
            DateCreated = _time.Read(nameof(Call.DateCreated), Value(record, nameof(Call.DateCreated), "date_created")),
        };
    }

    /// <summary>A property, or the key of a hashtable, without PowerShell's wrapper.</summary>
    internal static object? Value(PSObject record, string name, string wireName)
    {
        try
        {
            var value = record.BaseObject is IDictionary keys
                ? keys[name] ?? keys[wireName]
                : (record.Properties[name] ?? record.Properties[wireName])?.Value;
            // What is only a bag of properties keeps its wrapper: the properties are in that.
            return value is PSObject { BaseObject: not PSCustomObject } wrapped && wrapped.BaseObject is IConvertible or DateTimeOffset
                ? ((PSObject)value).BaseObject
                : value is DBNull ? null : value;
        }
        catch (GetValueException)
        {
            return null;
        }
    }

    private static string? Text(PSObject record, string name, string wireName) => RecordText.Read(name, Value(record, name, wireName));
}
