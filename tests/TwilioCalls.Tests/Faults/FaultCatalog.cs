using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Tests.Faults;

/// <summary>The faults that requests meet, by the names that the tables of expectations use.</summary>
internal static class FaultCatalog
{
    public static readonly IReadOnlyDictionary<string, Fault> All = new Dictionary<string, Fault>(StringComparer.Ordinal)
    {
        ["429"] = Fault.TooManyRequests(),
        ["429 for 7 s"] = Fault.TooManyRequests(retryAfter: 7),
        ["429 until a date"] = Fault.TooManyRequestsUntil(7),
        ["429 for 5 minutes"] = Fault.TooManyRequests(retryAfter: 300),
        ["408 before"] = Fault.Status(408, FaultMoment.Before, FaultBody.Empty),
        ["408 after"] = Fault.Status(408, FaultMoment.After, FaultBody.Empty),
        ["500 before"] = Fault.Status(500, FaultMoment.Before, FaultBody.Json),
        ["500 after"] = Fault.Status(500, FaultMoment.After, FaultBody.Json),
        ["502 before"] = Fault.Status(502, FaultMoment.Before, FaultBody.Empty),
        ["502 after"] = Fault.Status(502, FaultMoment.After, FaultBody.Empty),
        ["503 before"] = Fault.Status(503, FaultMoment.Before, FaultBody.Html),
        ["503 after"] = Fault.Status(503, FaultMoment.After, FaultBody.Html),
        ["504 before"] = Fault.Status(504, FaultMoment.Before, FaultBody.Html),
        ["504 after"] = Fault.Status(504, FaultMoment.After, FaultBody.Html),
        ["reset before"] = Fault.ConnectionReset(FaultMoment.Before),
        ["reset after"] = Fault.ConnectionReset(FaultMoment.After),
        ["no answer"] = Fault.NoAnswer(),
        ["body cut at 0"] = Fault.BodyCut(0),
        ["body cut"] = Fault.BodyCut(200),
        ["length too large"] = Fault.WrongContentLength(10),
        ["length too small"] = Fault.WrongContentLength(-10),
        ["byte by byte"] = Fault.SlowBody(),
        ["half of the JSON"] = Fault.BrokenJson(),
        ["HTML with 200"] = Fault.NotJson(),
        ["byte order mark"] = Fault.ByteOrderMark(),
        ["escaped text"] = Fault.EscapedText(),
        ["redirect"] = Fault.Redirect(),
        ["301 after"] = Fault.Redirect(status: 301, moment: FaultMoment.After),
        ["302 before"] = Fault.Redirect(status: 302),
        ["303 after"] = Fault.Redirect(status: 303, moment: FaultMoment.After),
        ["308 after"] = Fault.Redirect(status: 308, moment: FaultMoment.After),
        ["gateway's 400 before"] = Fault.Status(400, FaultMoment.Before, FaultBody.Html),
        ["gateway's 400 after"] = Fault.Status(400, FaultMoment.After, FaultBody.Html),
        ["gateway's 403 before"] = Fault.Status(403, FaultMoment.Before, FaultBody.Html),
        ["gateway's 403 after"] = Fault.Status(403, FaultMoment.After, FaultBody.Empty),
        ["425 before"] = Fault.Status(425, FaultMoment.Before, FaultBody.Empty),
        ["444 after"] = Fault.Status(444, FaultMoment.After, FaultBody.Empty),
        ["499 after"] = Fault.Status(499, FaultMoment.After, FaultBody.Empty),
        ["no answer in HTTP before"] = Fault.BrokenTls(FaultMoment.Before),
        ["no answer in HTTP after"] = Fault.BrokenTls(FaultMoment.After),
        ["stale answer before"] = Fault.StaleAnswer(FaultMoment.Before),
        ["stale answer after"] = Fault.StaleAnswer(FaultMoment.After),
        ["next on another host"] = PageFault.NextOnOtherHost(),
        ["next by http"] = PageFault.NextOnOtherHost(new("http://elsewhere.example.com")),
        ["next without scheme"] = PageFault.NextWithoutScheme(),
        ["next of another account"] = PageFault.NextOnOtherAccount(),
        ["next is itself"] = PageFault.NextOnItself(),
        ["empty page"] = PageFault.Empty(),
        ["expired token"] = PageFault.ExpiredToken(),
        ["repeated call"] = PageFault.RepeatedCall(),
        ["first call again"] = PageFault.RepeatedFirstCall(),
        ["circle of three"] = PageFault.Circle(3),
        ["no next link"] = PageFault.NoNext(),
        ["too many calls"] = PageFault.TooManyCalls(),
        ["gzip of 31 MB"] = PageFault.GzipBomb(31),
        ["gzip of 99 MB"] = PageFault.GzipBomb(99),
        ["unreadable times"] = PageFault.UnreadableTimes(),
        ["object for text"] = PageFault.ObjectForText(),
        ["500 on large pages"] = PageFault.RefusedAbove(1),
    };

    /// <summary>Whether the server carries out a create that meets the fault.</summary>
    public static bool IsCarriedOut(string name) =>
        name.EndsWith(" after", StringComparison.Ordinal) || name is
            "no answer" or "body cut at 0" or "body cut" or "length too large" or "length too small" or "byte by byte"
            or "half of the JSON" or "HTML with 200" or "byte order mark" or "escaped text";
}
