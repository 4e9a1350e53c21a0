using TwilioCalls.Sandbox.Json;

namespace TwilioCalls.Sandbox.Wire;

/// <summary>An answer before it becomes an HTTP response.</summary>
internal sealed class ApiAnswer(int status, ArraySegment<byte> body)
{
    private static readonly ArraySegment<byte> Nothing = new([]);

    public int Status { get; } = status;

    public ArraySegment<byte> Body { get; } = body;

    public List<KeyValuePair<string, string>> Headers { get; } = [];

    public static ApiAnswer Empty(int status) => new(status, Nothing);

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
