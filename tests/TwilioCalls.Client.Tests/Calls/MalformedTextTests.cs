using System.Text;
using TwilioCalls.Responses;

namespace TwilioCalls.Client.Tests.Calls;

public class MalformedTextTests
{
    [Theory]
    [InlineData("""Bob \ud83d""", "Bob \uFFFD")]
    [InlineData("""\ude00 Bob""", "\uFFFD Bob")]
    [InlineData("""a\tb\"c\\d\u0041 \ud83d\ude00 \ud83d!""", "a\tb\"c\\dA \ud83d\ude00 \uFFFD!")]
    [InlineData("""\ud83d\ud83d\ude00""", "\uFFFD\ud83d\ude00")]
    public void Half_a_surrogate_pair_in_a_text_is_replaced_and_the_call_is_read(string json, string name)
    {
        var call = TwilioJson.ReadCall(Encoding.UTF8.GetBytes($$"""{"sid":"CA1","caller_name":"{{json}}","status":"{{json}}"}"""));

        Assert.Equal(name, call.CallerName);
        Assert.Equal(name, call.Status);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_repeated_text_is_replaced_each_time()
    {
        var calls = string.Join(',', Enumerable.Range(0, 3).Select(number => CallJson.Call(Sids.CallOf(number), """
            "status":"\ud83d"
            """)));

        var page = TwilioJson.ReadPage(Encoding.UTF8.GetBytes($$"""{"calls":[{{calls}}]}"""));

        Assert.All(page.Items, call => Assert.Equal("\uFFFD", call.Status));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_replaced()
    {
        byte[] body = [.. """{"sid":"CA1","from":"a"""u8, 0xFF, .. "b\"}"u8];

        Assert.Equal("a\uFFFDb", TwilioJson.ReadCall(body).From);
    }

    [Fact]
    public void A_number_where_text_was_expected_is_kept_as_text() =>
        Assert.Equal("20100401", TwilioJson.ReadCall("""{"sid":"CA1","uri":20100401}"""u8).Uri);
}
