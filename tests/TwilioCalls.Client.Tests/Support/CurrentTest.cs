global using static TwilioCalls.Client.Tests.Support.CurrentTest;
global using TwilioCalls.Client.Tests.Support;

namespace TwilioCalls.Client.Tests.Support;

internal static class CurrentTest
{
    /// <summary>Ends whatever the test waits for when the run is stopped.</summary>
    public static CancellationToken Stop => TestContext.Current.CancellationToken;
}
