using System.Runtime.CompilerServices;
using System.Text.Json;
using TwilioCalls.Framework;
using TwilioCalls.Json;

namespace TwilioCalls.Responses;

/// <summary>Reads a call, in a page or alone.</summary>
/// <remarks>
/// By hand, since a script lists once, in a fresh shell. The first 100,000 calls of a process take 0.24 s of the thread that reads
/// them, and 0.49 s with the framework's reader of tokens alone; its serializer, which is compiled, measured and compiled again
/// meanwhile, takes 0.55 s, and others as well, which compile it. Medians of seven fresh processes each, taking turns.
/// </remarks>
internal static class CallReader
{
    /// <summary>Reads the call that the reader is at.</summary>
    /// <param name="body">The body, at the start of the object.</param>
    /// <exception cref="JsonException">The JSON is broken.</exception>
    [MethodImpl(Jit.AtOnce)]
    public static Call Read(ref BodyReader body)
    {
        var (call, names) = (new Call(), CallNames.Order);
        ref var reader = ref body.Json;
        for (var name = names.Unknown; reader.NextName();)
        {
            name = names.Find(ref reader, name);
            if ((CallName)name is CallName.Unknown or CallName.Annotation)
            {
                ReadOther(call, ref reader, name);
                continue;
            }

            reader.Read();
            if ((CallName)name == CallName.SubresourceUris)
            {
                call.RawSubresourceUris = body.ReadSubresources(call.Sid);
                continue;
            }

            var value = JsonValue.Read(ref reader);
            Set(call, (CallName)name, value, body.Texts);
            if ((CallName)name == CallName.Uri)
            {
                body.Uri = call.Uri is null ? null : new(value.Text, call.Sid);
            }
        }

        return call;
    }

    /// <summary>Reads a call like the one that the body had before, if its JSON is plain.</summary>
    /// <param name="json">The JSON, right before the call. Whether it is behind it afterwards, the result says.</param>
    /// <param name="body">The body that it is in.</param>
    /// <returns>The call; null if it must be read with more care.</returns>
    [MethodImpl(Jit.AtOnce)]
    public static Call? TryReadPlain(ref PlainJson json, in BodyReader body)
    {
        if (!json.Take((byte)'{'))
        {
            return null;
        }

        var (call, names, texts) = (new Call(), CallNames.Order, body.Texts);
        ReadOnlySpan<byte> sid = default;
        var name = names.Unknown;
        do
        {
            if (!names.TryTakeNext(ref json, ref name))
            {
                return null;
            }

            if ((CallName)name == CallName.SubresourceUris)
            {
                if (body.Subresources?.TryTake(ref json, sid) != true)
                {
                    return null;
                }

                call.RawSubresourceUris = new(body.Subresources, call.Sid);
                continue;
            }

            if (!json.TryTakeValue(out var value) || ((CallName)name == CallName.Annotation && !value.IsNull))
            {
                return null;
            }

            if ((CallName)name == CallName.Uri && body.Uri is { } uri && uri.IsWholeOf(value.Text, sid))
            {
                call.RawUri = uri;
                continue;
            }

            if ((CallName)name == CallName.Sid)
            {
                if (!sid.IsEmpty)
                {
                    return null;
                }

                sid = value.Text;
            }

            Set(call, (CallName)name, value, texts);
        }
        while (json.Take((byte)','));

        return json.Take((byte)'}') ? call : null;
    }

    [MethodImpl(Jit.AtOnce)]
    private static void Set(Call call, CallName name, JsonValue value, RepeatedTexts texts)
    {
        switch (name)
        {
            case CallName.DateUpdated:
                call.WireDateUpdated = value.ToTime();
                break;
            case CallName.PriceUnit:
                call.PriceUnit = texts.Read(value);
                break;
            case CallName.ParentCallSid:
                call.ParentCallSid = value.ToText();
                break;
            case CallName.CallerName:
                call.CallerName = value.ToText();
                break;
            case CallName.Duration:
                call.Duration = value.ToWholeNumber();
                break;
            case CallName.From:
                call.From = value.ToText();
                break;
            case CallName.To:
                call.To = value.ToText();
                break;
            case CallName.AnsweredBy:
                call.AnsweredBy = texts.Read(value);
                break;
            case CallName.Sid:
                call.Sid = value.ToText();
                break;
            case CallName.QueueTime:
                call.QueueTime = value.ToWholeNumber();
                break;
            case CallName.Price:
                call.Price = value.ToAmount();
                break;
            case CallName.ApiVersion:
                call.ApiVersion = texts.Read(value);
                break;
            case CallName.Status:
                call.Status = texts.Read(value);
                break;
            case CallName.PhoneNumberSid:
                call.PhoneNumberSid = texts.Read(value);
                break;
            case CallName.StartTime:
                call.WireStartTime = value.ToTime();
                break;
            case CallName.DateCreated:
                call.WireDateCreated = value.ToTime();
                break;
            case CallName.FromFormatted:
                call.FromFormatted = value.ToText();
                break;
            case CallName.GroupSid:
                call.GroupSid = value.ToText();
                break;
            case CallName.TrunkSid:
                call.TrunkSid = value.ToText();
                break;
            case CallName.ForwardedFrom:
                call.ForwardedFrom = value.ToText();
                break;
            case CallName.Uri:
                call.Uri = value.ToText();
                break;
            case CallName.AccountSid:
                call.AccountSid = texts.Read(value);
                break;
            case CallName.EndTime:
                call.WireEndTime = value.ToTime();
                break;
            case CallName.ToFormatted:
                call.ToFormatted = value.ToText();
                break;
            case CallName.Direction:
                call.Direction = texts.Read(value);
                break;
        }
    }

    /// <summary>Keeps what is not known. Every answer has an annotation, so far always null, which is nothing to keep.</summary>
    private static void ReadOther(Call call, ref Utf8JsonReader reader, int name)
    {
        var key = reader.GetTolerantString()!;
        reader.Read();
        if (reader.TokenType != JsonTokenType.Null || (CallName)name == CallName.Unknown)
        {
            (call.Unknown ??= []).Keep(key, reader.GetTextOrJson());
        }
    }
}
