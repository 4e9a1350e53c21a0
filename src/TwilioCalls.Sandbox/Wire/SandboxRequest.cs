namespace TwilioCalls.Sandbox;

/// <summary>One line of the sandbox's request log. It holds neither credentials nor bodies.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="PathAndQuery">The path and the query, escaped as they were sent.</param>
/// <param name="Status">The HTTP status of the answer; 0 if a fault kept it from the client.</param>
public sealed record SandboxRequest(string Method, string PathAndQuery, int Status);
