using System.Management.Automation;
using System.Runtime.CompilerServices;
using TwilioCalls.Errors;
using TwilioCalls.Views;

namespace TwilioCalls.Binding;

/// <summary>
/// Which call a SID was taken from, so that -WhatIf and -Confirm can say whose call it is. The very text of the SID is the
/// key, and what is remembered goes when it goes.
/// </summary>
internal static class CallsGiven
{
    private static readonly ConditionalWeakTable<string, object> Calls = new();

    /// <summary>Remembers the call, or the row about one, that a SID comes from.</summary>
    /// <returns>The same SID.</returns>
    public static string Remember(string sid, object given)
    {
        Calls.Remove(sid);
        Calls.GetValue(sid, _ => given);
        return sid;
    }

    /// <summary>The SID, with what is known of its call: from, to, when and status.</summary>
    public static string Describe(string sid)
    {
        if (!Calls.TryGetValue(sid, out var given))
        {
            return SafeText.Of(sid)!;
        }

        var call = PSObject.AsPSObject(given);
        string?[] parts =
        [
            Part("from ", Text(call, nameof(Call.From))),
            Part("to ", Text(call, nameof(Call.To))),
            CallView.LocalSecond(ShownCall.Moment(call)),
            Text(call, nameof(Call.Status)),
        ];
        var known = string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
        return SafeText.Of(known.Length == 0 ? sid : $"{sid} ({known})")!;
    }

    private static string? Part(string name, string? value) => string.IsNullOrEmpty(value) ? null : name + value;

    private static string? Text(PSObject call, string property) => call.Properties[property]?.Value?.ToString();
}
