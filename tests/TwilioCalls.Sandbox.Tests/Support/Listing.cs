using System.Text.Json;

namespace TwilioCalls.Sandbox.Tests.Support;

internal static class Listing
{
    /// <summary>Follows the next links to the end.</summary>
    public static async Task<List<JsonElement>> AllAsync(this FrozenSandbox sandbox, string query = "PageSize=1000")
    {
        var calls = new List<JsonElement>();
        for (var page = await sandbox.ListAsync(query); ; page = await sandbox.GetAsync(page.Next))
        {
            Assert.Equal(200, page.Status);
            calls.AddRange(page.Calls);
            if (page.Next is null)
            {
                return calls;
            }
        }
    }

    public static string? Text(this JsonElement call, string property) => call.GetProperty(property).GetString();

    public static DateTimeOffset? Date(this JsonElement call, string property) => call.Text(property) is { } text
        ? DateTimeOffset.ParseExact(text, "ddd, dd MMM yyyy HH:mm:ss zzz", System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
