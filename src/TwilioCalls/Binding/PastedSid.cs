using System.Management.Automation;
using TwilioCalls.Parameters;

namespace TwilioCalls.Binding;

/// <summary>A SID that a cmdlet was given, without what copying leaves around it.</summary>
internal static class PastedSid
{
    /// <summary>Takes that off, and says so in a verbose line.</summary>
    public static string TrimSid(this Cmdlet cmdlet, string parameter, string given)
    {
        var inner = PastedText.Trim(given);
        if (inner.Length < given.Length)
        {
            cmdlet.WriteVerbose(PastedText.Note(parameter));
        }

        return inner;
    }
}
