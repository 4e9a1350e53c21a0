using System.Globalization;
using TwilioCalls.Benchmarks.Peers;

// One contender a process. It says in one line of JSON how long its pass took, and over how many calls.
var login = PeerLogin.FromEnvironment();
using var http = login.CreateHttpClient();
Func<Task<int>> pass = args switch
{
    ["RawListing"] => new RawListing(login, http).RunAsync,
    ["SdkListing"] => new SdkListing(login).RunAsync,
    ["SdkRemoval", var count] => new SdkRemoval(login, int.Parse(count, CultureInfo.InvariantCulture)).RunAsync,
    _ => throw new ArgumentException("A contender is needed: RawListing, SdkListing, or SdkRemoval and a count."),
};
Console.WriteLine(await TimedPass.MeasureAsync(pass));
