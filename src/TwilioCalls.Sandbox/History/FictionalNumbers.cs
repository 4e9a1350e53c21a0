using System.Globalization;
using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Calls;

namespace TwilioCalls.Sandbox.History;

/// <summary>
/// The numbers and addresses of callers and called. All numbers are from the ranges reserved for fiction, and all hosts are under
/// example.com.
/// </summary>
internal sealed class FictionalNumbers
{
    /// <summary>Colleagues whose phone system does not always answer.</summary>
    public const string Unreachable = "sip:support@pbx.example.com";

    private static readonly string[] Areas = ["212", "303", "312", "404", "415", "503", "512", "617", "702", "808"];

    private static readonly string[] Numbers = ["+14155550100", "+12125550101", "+442079460102"];

    private static readonly string[] Names =
        ["BAKER ANNA", "Café Müller", "DENTAL CARE", "GARCIA JOSE", "NORTHSIDE AUTO", "O'NEIL SEAN", "WIRELESS CALLER"];

    private static readonly string[] Colleagues =
        ["client:alice", "client:bob", "client:front_desk", "sip:sales@pbx.example.com", Unreachable];

    private static readonly Party[] Outsiders = [.. Americans(), .. Londoners(), new("sip:reception@branch.example.com", null)];

    private readonly SeededRandom _random;
    private readonly OwnNumber[] _own;

    public FictionalNumbers(SeededRandom random, Account account)
    {
        _random = random;
        _own = [.. Numbers.Select(number => new OwnNumber(number, account.PhoneNumberSid(number)))];
    }

    public OwnNumber Own() => _random.Pick(_own);

    public Party Outsider() => _random.Pick(Outsiders);

    public string Colleague() => _random.Pick(Colleagues);

    private static IEnumerable<Party> Americans() =>
        from area in Areas
        from line in Enumerable.Range(103, 90)
        select new Party(Invariant($"+1{area}5550{line}"), (line % 5) == 0 ? Names[line / 5 % Names.Length] : null);

    private static IEnumerable<Party> Londoners() =>
        Enumerable.Range(200, 50).Select(line => new Party(Invariant($"+442079460{line}"), null));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    internal sealed record Party(string Endpoint, string? Name);

    internal sealed record OwnNumber(string Number, string Sid);
}
