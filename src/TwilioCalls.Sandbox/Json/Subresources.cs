using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Json;

/// <summary>The addresses of a call's subresources; about half of the call's JSON.</summary>
internal static class Subresources
{
    private static readonly (byte[] Start, byte[] End)[] Entries =
    [
        Entry("notifications", "Notifications"),
        Entry("recordings", "Recordings"),
        Entry("payments", "Payments"),
        Entry("events", "Events"),
        Entry("siprec", "Siprec"),
        Entry("streams", "Streams"),
        Entry("transcriptions", "Transcriptions"),
        Entry("user_defined_message_subscriptions", "UserDefinedMessageSubscriptions"),
        Entry("user_defined_messages", "UserDefinedMessages"),
    ];

    public static void Write(JsonBuffer json, Account account, ReadOnlySpan<byte> digits)
    {
        var first = true;
        foreach (var (start, end) in Entries)
        {
            json.Raw(first ? default : ","u8).Raw(start).Raw(account.CallsPathUtf8).Raw("/CA"u8).Raw(digits).Raw(end);
            first = false;
        }
    }

    private static (byte[] Start, byte[] End) Entry(string name, string segment) =>
        (System.Text.Encoding.ASCII.GetBytes($"\"{name}\":\""), System.Text.Encoding.ASCII.GetBytes($"/{segment}.json\""));
}
