using TwilioCalls.Parameters;

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class SidTests
{
    private const string Digits = "0123456789abcdefABCDEF0123456789";

    // {0} stands for the two letters that a SID of the right kind begins with.
    public static TheoryData<string> NoSids =>
    [
        "",
        "{0}",
        "{0}" + Digits[1..],
        "{0}" + Digits + "0",
        "{0}" + Digits[1..] + "g",
        "{0}" + Digits[1..] + " ",
        "XX" + Digits,
        "{0}" + "/../../../../../Accounts/AC.json",
    ];

    [Theory]
    [MemberData(nameof(NoSids))]
    public async Task What_is_no_sid_of_its_kind_is_refused_wherever_one_is_taken(string pattern)
    {
        string Sid(string prefix) => pattern.Replace("{0}", prefix, StringComparison.Ordinal);

        await Refusal.OfCreateAsync(call => (call.Url, call.ApplicationSid) = (null, Sid("AP")), "ApplicationSid");
        await Refusal.OfCreateAsync(call => call.Byoc = Sid("BY"), "Byoc");
        await Refusal.OfListAsync(new() { ParentCallSid = Sid("CA") }, "ParentCallSid");
        await Refusal.OfAsync("Sid", client => client.FetchCallAsync(Sid("CA"), cancellation: Stop));
        await Refusal.OfAsync("Sid", client => client.DeleteCallAsync(Sid("CA"), cancellation: Stop));
        await Refusal.OfAsync("Sid", client => client.UpdateCallAsync(Sid("CA"), new() { TimeLimit = 1 }, cancellation: Stop));
        await Refusal.OfAsync("AccountSid", client => client.FetchCallAsync(Sids.Call, Sid("AC"), Stop));
        await Refusal.OfAsync("AccountSid", client => client.DeleteCallAsync(Sids.Call, Sid("AC"), Stop));
        await Refusal.OfAsync("AccountSid", client => client.UpdateCallAsync(Sids.Call, new() { TimeLimit = 1 }, Sid("AC"), Stop));
        await Refusal.OfAsync("AccountSid", client => client.CreateCallAsync(TestClient.SomeCall, Sid("AC"), cancellation: Stop));
        await Refusal.OfAsync("AccountSid", client => client.ListCallsAsync(new(), null, Sid("AC"), cancellation: Stop).ToArrayAsync(Stop).AsTask());
    }

    [Fact]
    public async Task Hexadecimal_digits_are_taken_in_any_case()
    {
        var handler = new ScriptedHandler(_ => Answers.Call());

        await TestClient.Over(handler).FetchCallAsync("CA" + Digits, cancellation: Stop);

        Assert.EndsWith($"/CA{Digits}.json", Assert.Single(handler.Seen).Path, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_of_no_account_is_refused()
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(() => new TwilioClient(TestClient.Options() with { AccountSid = Sids.Key }));

        Assert.Equal($"AccountSid cannot be '{Sids.Key}': it takes a SID, AC followed by 32 hexadecimal digits.", refusal.Message);
    }

    [Theory]
    [InlineData(Sids.Call, Sids.Call)]
    [InlineData(" \"" + Sids.Call + "\"\n", Sids.Call)]
    [InlineData("AZ00000000000000000000000000000000", "AZ00000000000000000000000000000000")]
    [InlineData("ZA00000000000000000000000000000000", "ZA00000000000000000000000000000000")]
    [InlineData("Aa00000000000000000000000000000000", "a text of 34 characters")]
    [InlineData("aA00000000000000000000000000000000", "a text of 34 characters")]
    [InlineData("A[00000000000000000000000000000000", "a text of 34 characters")]
    [InlineData("[A00000000000000000000000000000000", "a text of 34 characters")]
    [InlineData("A@00000000000000000000000000000000", "a text of 34 characters")]
    [InlineData("@A00000000000000000000000000000000", "a text of 34 characters")]
    [InlineData("s3cret", "a text of 6 characters")]
    [InlineData(null, "empty")]
    public void Only_a_sid_is_shown_as_what_an_error_is_about(string? text, string shown) => Assert.Equal(shown, TwilioSid.Target(text));
}
