using System.Text;
using TwilioCalls.Responses;

namespace TwilioCalls.Client.Tests.Calls;

/// <summary>What is guessed of the next page before a page is read.</summary>
public sealed class PageLinkTests
{
    [Theory]
    [InlineData("""{"calls":[],"next_page_uri":"/a?b\u0026c"}""", "/a?b&c")]
    [InlineData("""{"calls":[{"next_page_uri":"/x"}],"next_page_uri": "/a","page":0}""", "/a")]
    [InlineData("""{"next_page_uri":null}""", null)]
    [InlineData("""{"next_page_uri":5}""", null)]
    [InlineData("""{"next_page_uri":nonsense}""", null)]
    [InlineData("""{"next_page_uri":"/a\x"}""", null)]
    [InlineData("""{"next_page_uri":"/a""", null)]
    [InlineData("""{"next_page_uri":""", null)]
    [InlineData("""{"calls":[]}""", null)]
    [InlineData("", null)]
    public void It_is_the_last_link_of_the_body_if_that_is_a_text(string body, string? link) =>
        Assert.Equal(link, PageLink.Find(Encoding.UTF8.GetBytes(body)));
}
