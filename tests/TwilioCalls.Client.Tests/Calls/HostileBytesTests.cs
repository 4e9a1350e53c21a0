using System.Reflection;
using System.Text;
using System.Text.Json;
using TwilioCalls.Responses;

namespace TwilioCalls.Client.Tests.Calls;

/// <summary>Whatever the bytes of an answer are, it is read or refused, and what was read never throws when it is looked at.</summary>
public sealed class HostileBytesTests
{
    private const string Page = """
        {"calls":[{"sid":"CA00000000000000000000000000000001","status":"completed","direction":"inbound","from":"+14155550100","to":"+14155550123",
        "start_time":"Tue, 31 Aug 2010 20:36:28 +0000","end_time":null,"duration":"73","price":"-0.0085","price_unit":"USD","caller_name":"Bob \ud83d\udce6",
        "annotation":{"a":"\u00e9"},"new":"x","other":[1,{"b":null}],"subresource_uris":{"recordings":"/r.json","n":{"a":"\\"},"events":"\ud83d\udce6"}},
        {"sid":"CA00000000000000000000000000000002"}],"next_page_uri":"/2010","page_size":2}
        """;

    // What breaks texts, names, numbers and structure when it takes the place of something else.
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\\ud83d", "\\udce6", "\\", "\\u", "\\u00", "\"", "{", "}", "[", "]", ":", ",", "null", "true", "1e999", "-", "0", "\0", "\u001b[31m", "\\u0000",
            "\"a\":1,", "\"sid\":5,", "\"calls\":[],", "\"subresource_uris\":{\"\\ud83d\":\"\\ud83d\"},", "\"new\":\"\\udc00\",", "\"\\ud83d\":{\"\\ud83d\":\"\\udc00\"},",
            "\"annotation\":\"\\ud83d\",", "{}", "[[[[", "\uFEFF", "99999999999999999999", "\"9999-12-31T23:59:59-14:00\"",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0xBD], [0xF4, 0x90, 0x80, 0x80], [0x80, 0x80],
    ];

    private static readonly PropertyInfo[] Properties = typeof(Call).GetProperties();

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_page_with_anything_in_any_place_is_read_or_refused_and_no_property_throws(int seed)
    {
        var random = new Random(seed);
        for (var turn = 0; turn < 1000; turn++)
        {
            var body = Encoding.UTF8.GetBytes(Page).ToList();
            for (var changes = random.Next(1, 4); changes > 0 && body.Count > 0; changes--)
            {
                Change(body, random);
            }

            Read([.. body]);
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_bytes_are_refused_or_read_and_no_property_throws(int seed)
    {
        var random = new Random(seed);
        for (var turn = 0; turn < 500; turn++)
        {
            var text = new byte[random.Next(40)];
            random.NextBytes(text);
            Read(text);
            Read([.. """{"calls":[{"a":"""u8, .. text, .. "}]}"u8]);
            Read([.. """{"calls":[{"sid":"CA1","subresource_uris":{"a":" """u8, .. text.Where(one => one >= ' ' && one != '"' && one != '\\'), .. "\"}}]}"u8]);
        }
    }

    [Fact]
    public void Every_piece_all_over_the_page_is_read_or_refused()
    {
        // Every third place of a page that has no period of three.
        var page = Encoding.UTF8.GetBytes(Page);
        foreach (var piece in Pieces)
        {
            for (var place = 0; place <= page.Length; place += 3)
            {
                Read([.. page[..place], .. piece, .. page[place..]]);
            }
        }
    }

    public static TheoryData<int> Seeds => [1, 2, 3, 4];

    private static void Change(List<byte> body, Random random)
    {
        var place = random.Next(body.Count);
        switch (random.Next(4))
        {
            case 0:
                body[place] = (byte)random.Next(256);
                break;
            case 1:
                body.RemoveRange(place, Math.Min(random.Next(1, 20), body.Count - place));
                break;
            case 2:
                body.InsertRange(place, Pieces[random.Next(Pieces.Length)]);
                break;
            default:
                // A copy of one part in another place: names come twice, and values where others belong.
                body.InsertRange(random.Next(body.Count), body.GetRange(place, Math.Min(random.Next(1, 200), body.Count - place)));
                break;
        }
    }

    private static void Read(byte[] body)
    {
        Call[] calls;
        try
        {
            calls = TwilioJson.ReadPage(body).Items;
        }
        catch (Exception refused) when (refused is JsonException or TwilioException)
        {
            return;
        }

        // The buffer of a body is used again.
        Array.Clear(body);
        foreach (var call in calls)
        {
            foreach (var property in Properties)
            {
                _ = property.GetValue(call) switch
                {
                    IReadOnlyDictionary<string, string?> unknown => string.Concat(unknown.Select(one => one.Key + one.Value)),
                    var other => other?.ToString(),
                };
            }
        }
    }
}
