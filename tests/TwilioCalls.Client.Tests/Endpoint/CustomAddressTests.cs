namespace TwilioCalls.Client.Tests.Endpoint;

public sealed class CustomAddressTests
{
    [Theory]
    [InlineData("https://proxy.example")]
    [InlineData("https://proxy.example:8443/twilio/")]
    [InlineData("https://10.0.0.1")]
    [InlineData("http://127.0.0.1:4010")]
    [InlineData("http://localhost:4010")]
    [InlineData("http://[::1]:4010")]
    public void Https_anywhere_and_http_on_this_machine_are_taken(string address)
    {
        Assert.Equal(new Uri(address), TwilioEndpoint.Custom(new(address)));
        Assert.NotNull(new TwilioClient(TestClient.Options() with { BaseUri = new(address) }));
    }

    [Theory]
    [InlineData("http://proxy.example")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost@evil.example")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("file:///etc")]
    [InlineData("proxy.example")]
    [InlineData("/twilio")]
    [InlineData("https://proxy.example/?to=")]
    [InlineData("https://proxy.example/?")]
    [InlineData("https://proxy.example/#")]
    [InlineData("https://proxy.example/#part")]
    [InlineData("https://user:s3cr3t@proxy.example")]
    public void Any_other_address_is_refused_with_the_parameters_name_and_without_a_password(string address)
    {
        var uri = new Uri(address, UriKind.RelativeOrAbsolute);

        var refusal = Assert.ThrowsAny<ArgumentException>(() => TwilioEndpoint.Custom(uri));

        Assert.Equal("BaseUri", refusal.ParamName);
        Assert.StartsWith("BaseUri cannot be a", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", refusal.Message, StringComparison.Ordinal);
        Assert.ThrowsAny<ArgumentException>(() => new TwilioClient(TestClient.Options() with { BaseUri = uri }));
    }

    [Theory]
    [InlineData("https://proxy.example?a", "an address with a query or fragment")]
    [InlineData("https://proxy.example#a", "an address with a query or fragment")]
    [InlineData("https://user@proxy.example", "an address with a user name or password")]
    [InlineData("http://proxy.example", "an http address of another machine")]
    [InlineData("ftp://proxy.example", "an address that begins with ftp:")]
    [InlineData("proxy.example", "a text of 13 characters")]
    public void A_refusal_says_what_is_wrong_with_the_address(string address, string what) => Assert.StartsWith(
        $"BaseUri cannot be {what}: it takes an https address,",
        Assert.ThrowsAny<ArgumentException>(() => TwilioEndpoint.Custom(new(address, UriKind.RelativeOrAbsolute))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("https://api.twilio.com", true)]
    [InlineData("https://api.dublin.ie1.twilio.com", true)]
    [InlineData("https://api.twilio.com.evil.example", false)]
    [InlineData("https://evil-api.twilio.com", false)]
    [InlineData("https://api.eviltwilio.com", false)]
    [InlineData("https://api.example", false)]
    public void Twilios_own_addresses_are_known_by_their_host(string address, bool isTwilios) =>
        Assert.Equal(isTwilios, TwilioEndpoint.IsTwilios(new(address)));

    [Theory]
    [InlineData("proxy/twilio")]
    [InlineData("proxy/twilio/")]
    public async Task The_path_of_an_address_precedes_that_of_every_page(string path)
    {
        var link = CallJson.LinkTo(1);
        await using var server = new RawServer(async connection =>
        {
            while (await connection.ReadAsync() is { } request)
            {
                var isLast = request.Query.Contains("PageToken", StringComparison.Ordinal);
                await connection.WriteAsync(RawConnection.Json("200 OK", CallJson.Page(isLast ? 1 : 0, 1, isLast ? null : link)));
            }
        });

        var calls = await TestClient.At(new(server.Address, path)).ListAsync();

        Assert.Equal(2, calls.Length);
        Assert.Equal(["/proxy/twilio" + CallJson.CallsPath + "?PageSize=1000", "/proxy/twilio" + link], server.Seen.Select(request => request.Target));
    }
}
