using System.Globalization;

namespace TwilioCalls.Client.Tests.Support;

/// <summary>SIDs that are easy to read in a failed test.</summary>
internal static class Sids
{
    public const string Account = "AC00000000000000000000000000000001";
    public const string Subaccount = "AC00000000000000000000000000000002";
    public const string Key = "SK00000000000000000000000000000001";
    public const string Call = "CA00000000000000000000000000000001";
    public const string Application = "AP00000000000000000000000000000001";
    public const string Trunk = "BY00000000000000000000000000000001";

    public static string CallOf(int number) => "CA" + number.ToString("D32", CultureInfo.InvariantCulture);
}
