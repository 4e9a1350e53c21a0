namespace TwilioCalls.Sandbox;

/// <summary>One line of the sandbox's request log. It holds neither credentials nor bodies.</summary>
/// <param name="Method">The HTTP method, in capitals.</param>
/// <param name="PathAndQuery">What was asked for, as it was escaped on the wire.</param>
/// <param name="Status">The HTTP status of the answer; 0 where a fault kept the client from getting one.</param>
public sealed record SandboxRequest(string Method, string PathAndQuery, int Status);
