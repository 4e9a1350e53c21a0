using System.Globalization;
using TwilioCalls.Errors;

namespace TwilioCalls.Client.Tests.Parameters;

public sealed class ClientOptionTests
{
    private static readonly Dictionary<string, (double Least, double Greatest, string Unit, Func<double, TwilioClientOptions> With)> Options = new()
    {
        ["Timeout"] = (1, 600, " seconds", value => TestClient.Options() with { Timeout = TimeSpan.FromSeconds(value) }),
        ["DialCompletionTimeout"] = (0, 600, " seconds", value => TestClient.Options() with { DialCompletionTimeout = TimeSpan.FromSeconds(value) }),
        ["MaximumRetryCount"] = (0, 20, "", value => TestClient.Options() with { Retry = new() { MaximumRetryCount = (int)value } }),
        ["Budget"] = (0, 3600, " seconds", value => TestClient.Options() with { Retry = new() { Budget = TimeSpan.FromSeconds(value) } }),
    };

    public static TheoryData<string> Names => [.. Options.Keys];

    [Theory, MemberData(nameof(Names))]
    public void An_option_is_taken_at_either_end_of_its_range_and_refused_beyond_with_the_range(string name)
    {
        var (least, greatest, unit, with) = Options[name];
        with(least).Validate();
        with(greatest).Validate();

        foreach (var value in new[] { least - 1, greatest + 1 })
        {
            var refusal = Assert.Throws<InvalidParameterException>(() => with(value).Validate());

            Assert.Equal(name, refusal.ParamName);
            Assert.StartsWith(
                string.Format(CultureInfo.InvariantCulture, "{0} cannot be {1}: it takes {2} to {3}{4}.", name, value, least, greatest, unit),
                refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_client_is_not_made_of_options_that_nobody_can_work_with()
    {
        Assert.Throws<InvalidParameterException>(() => new TwilioClient(TestClient.Options() with { Timeout = TimeSpan.Zero }));
        Assert.Throws<InvalidParameterException>(() => new TwilioClient(TestClient.Options() with { AccountSid = Sids.Call }));
        Assert.Throws<InvalidParameterException>(() => new TwilioClient(TestClient.Options() with { BaseUri = new("http://example.com") }));
    }
}
