namespace TwilioCalls.Sandbox.Wire;

/// <summary>An answer before it becomes an HTTP response.</summary>
internal sealed class ApiAnswer(int status, ArraySegment<byte> body)
{
    private static readonly ArraySegment<byte> Nothing = new([]);

    public int Status { get; } = status;

    public ArraySegment<byte> Body { get; } = body;

    public string ContentType { get; init; } = "application/json; charset=utf-8";

    /// <summary>Whether the body is packed with gzip.</summary>
    public bool IsPacked { get; init; }

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    /// <summary>Whether a gateway has answered instead of Twilio, so that the headers of Twilio are missing.</summary>
    public bool IsFromGateway { get; init; }

    /// <summary>Why the client gets none of this; null if it does.</summary>
    public LostAnswer? Loss { get; init; }

    /// <summary>How the body is sent; null if it is sent whole and at once.</summary>
    public BodyFlow? Flow { get; set; }

    public static ApiAnswer Empty(int status) => new(status, Nothing);

    public static ApiAnswer Lost(LostAnswer loss) => new(0, Nothing) { Loss = loss, IsFromGateway = true };

    public static ApiAnswer Of(ApiError error)
    {
        var answer = new ApiAnswer(error.Status, ErrorJson.Write(error));
        if (error.Status == 401)
        {
            answer.Add("WWW-Authenticate", "Basic realm=\"Twilio API\"");
        }

        return answer;
    }

    public void Add(string header, string value) => Headers.Add(new(header, value));
}
