using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TwilioCalls.Numbers;
using TwilioCalls.Parameters;
using TwilioCalls.Sandbox;

namespace TwilioCalls.Client.Tests.Sandbox;

/// <summary>
/// The client's rules and the sandbox's are written down separately, and both from Twilio's documents: whatever the client
/// lets through at the edge of a rule, the sandbox takes, and whatever lies one past it, both refuse.
/// </summary>
public class RuleAgreementTests
{
    private const string NeverEnds = "+15005550014";

    /// <summary>Each value at the edge of a rule of a request, and whether it is still inside.</summary>
    public static TheoryData<string, string, string, bool> Edges
    {
        get
        {
            var edges = new TheoryData<string, string, string, bool>();
            foreach (var request in new[] { typeof(NewCall), typeof(CallUpdate) })
            {
                foreach (var property in request.GetProperties())
                {
                    foreach (var (value, isInside) in property.GetCustomAttributes(inherit: true).OfType<ParameterRuleAttribute>().SelectMany(EdgesOf))
                    {
                        edges.Add(request.Name, property.Name, value, isInside);
                    }
                }
            }

            return edges;
        }
    }

    [Theory, MemberData(nameof(Edges))]
    public async Task The_sandbox_takes_what_the_client_lets_through_and_refuses_what_lies_one_past_it(
        string request, string parameter, string value, bool isInside)
    {
        Assert.Equal(isInside, IsTakenByClient(request, parameter, value));
        Assert.Equal(isInside, await IsTakenBySandboxAsync(request, parameter, value));
    }

    private static IEnumerable<(string Value, bool IsInside)> EdgesOf(ParameterRuleAttribute rule) => rule switch
    {
        AllowedRangeAttribute range =>
        [
            (Number(range.Minimum - 1), false), (Number(range.Minimum), true), (Number(range.Maximum), true), (Number(range.Maximum + 1), false),
        ],
        AllowedTextAttribute { Characters: null } text => [(new('a', text.MaximumLength), true), (new('a', text.MaximumLength + 1), false)],
        AllowedTextAttribute text =>
        [
            (new(text.Characters![0], text.MaximumLength), true), (new(text.Characters[0], text.MaximumLength + 1), false),
            .. text.Characters.Select(one => (one.ToString(), true)), ("x", false),
        ],
        TwimlAttribute twiml => [(TwimlOf(twiml.MaximumLength), true), (TwimlOf(twiml.MaximumLength + 1), false)],
        AllowedValuesAttribute values => [.. values.Values.Select(one => (one.Name, true)), ("none-of-them", false)],
        SidAttribute sid => [(sid.Prefix + new string('0', 32), true), (sid.Prefix + new string('0', 31), false), ("ZZ" + new string('0', 32), false)],
        // How Twilio checks a caller id is not documented.
        CallAddressAttribute { Takes: not AddressKinds.Usual } => [],
        CallAddressAttribute =>
        [
            ("+1415555012", false), ("+14155550123", true), ("+141555501234", false), ("+123456", false),
            ("sip:alice@example.com", true), ("client:alice", true),
        ],
        AbsoluteUriAttribute => [("https://example.com/x", true), ("http://example.com/x", true), ("ftp://example.com/x", false)],
        _ => throw new InvalidOperationException($"{rule} has no edges here: add them."),
    };

    private static string TwimlOf(int length) => $"<Response>{new string('a', length - "<Response></Response>".Length)}</Response>";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsTakenByClient(string request, string parameter, string value)
    {
        object target = request == nameof(NewCall) ? new NewCall() : new CallUpdate();
        var declared = ApiParameters.Of(target.GetType()).Single(one => one.Name == parameter);
        var type = Nullable.GetUnderlyingType(declared.Type) ?? declared.Type;
        try
        {
            declared.Set(target, type == typeof(Uri) ? new Uri(value)
                : type == typeof(string[]) ? new[] { value }
                : Convert.ChangeType(value, type, CultureInfo.InvariantCulture));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static async Task<bool> IsTakenBySandboxAsync(string request, string parameter, string value)
    {
        var twilio = new VirtualTwilio(new() { CallCount = 0 });
        var form = new Dictionary<string, string> { ["To"] = NeverEnds, ["From"] = "+14155550199", ["Twiml"] = "<Response/>" };
        var path = "Calls.json";
        if (request == nameof(CallUpdate))
        {
            using var live = await PostAsync(twilio, path, form);
            var call = JsonNode.Parse(await live.Content.ReadAsStringAsync(Stop))!;
            path = $"Calls/{call["sid"]}.json";
            form.Clear();
        }

        if (parameter == nameof(NewCall.From))
        {
            // Only a phone number may call a phone number.
            form[nameof(NewCall.To)] = "client:bob";
        }

        form[parameter] = value;
        using var answer = await PostAsync(twilio, path, form);
        Assert.True(answer.IsSuccessStatusCode || answer.StatusCode == HttpStatusCode.BadRequest, $"{answer.StatusCode} is no verdict.");
        return answer.IsSuccessStatusCode;
    }

    private static async Task<HttpResponseMessage> PostAsync(VirtualTwilio twilio, string path, Dictionary<string, string> form)
    {
        using var http = new HttpClient(new SandboxHandler(twilio)) { BaseAddress = new($"https://api.twilio.com/2010-04-01/Accounts/{twilio.AccountSid}/") };
        var pair = Encoding.UTF8.GetBytes($"{twilio.AccountSid}:{twilio.AuthToken}");
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
        using var content = new FormUrlEncodedContent(form);
        return await http.PostAsync(new Uri(path, UriKind.Relative), content, Stop);
    }
}
