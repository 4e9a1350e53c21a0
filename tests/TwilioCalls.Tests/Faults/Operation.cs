using TwilioCalls.Sandbox.Faults;

namespace TwilioCalls.Tests.Faults;

/// <summary>An operation as a user runs it.</summary>
/// <param name="Script">The command.</param>
/// <param name="Requests">The requests that it sends.</param>
/// <param name="First">Which of those requests is the first that meets the fault: of a listing, that for page 2.</param>
internal sealed record Operation(string Script, ApiOperation Requests, int First = 1)
{
    public const string To = "+14155550123";

    /// <summary>In the order of the columns of a table of expectations. A listing has four pages of two calls, and a fifth once New has dialled.</summary>
    public static readonly Operation[] All =
    [
        new($"New-TwilioCall -To {To} -From +14155550199 -Twiml '<Response/>'", ApiOperation.Create),
        new("Get-TwilioCall -PageSize 2", ApiOperation.List, First: 2),
        new("Get-TwilioCall $ended", ApiOperation.Fetch),
        new("Set-TwilioCall $live -Status completed", ApiOperation.Update),
        new("Set-TwilioCall $redirected -Twiml '<Response/>'", ApiOperation.Update),
        new("Remove-TwilioCall $old", ApiOperation.Delete),
        new("Wait-TwilioCall $ended", ApiOperation.Fetch),
    ];

    public bool IsDial => Requests == ApiOperation.Create;

    public bool IsListing => Requests == ApiOperation.List;
}
