using System.Net;

namespace TwilioCalls.Sandbox.Wire;

/// <summary>The pairs of a query or of a form, in their order. A key may come several times.</summary>
internal sealed class FormValues
{
    public static readonly FormValues Empty = new([]);

    private readonly List<KeyValuePair<string, string>> _pairs;

    private FormValues(List<KeyValuePair<string, string>> pairs) => _pairs = pairs;

    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    /// <summary>The first value of a key; null when it is missing or empty, which Twilio does not distinguish.</summary>
    public string? this[string key]
    {
        get
        {
            foreach (var pair in _pairs)
            {
                if (pair.Key == key)
                {
                    return pair.Value.Length == 0 ? null : pair.Value;
                }
            }

            return null;
        }
    }

    public static FormValues Parse(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.Split('&'))
        {
            if (part.Length > 0)
            {
                var equals = part.IndexOf('=');
                var key = equals < 0 ? part : part.Substring(0, equals);
                var value = equals < 0 ? "" : part.Substring(equals + 1);
                pairs.Add(new(WebUtility.UrlDecode(key), WebUtility.UrlDecode(value)));
            }
        }

        return new(pairs);
    }

    public IEnumerable<string> All(string key)
    {
        foreach (var pair in _pairs)
        {
            if (pair.Key == key)
            {
                yield return pair.Value;
            }
        }
    }
}
