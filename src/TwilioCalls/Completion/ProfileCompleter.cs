using TwilioCalls.Connection;
using TwilioCalls.Errors;

namespace TwilioCalls.Completion;

/// <summary>Completes the profiles of the Twilio CLI.</summary>
internal sealed class ProfileCompleter : NameCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string Tooltip)> Names
    {
        get
        {
            try
            {
                return CliConfiguration.Read()?.ProfileNames.Select(name => (name, "Twilio CLI profile " + name)) ?? [];
            }
            catch (ContextException)
            {
                // Connect-Twilio reports a broken file; Tab stays silent.
                return [];
            }
        }
    }
}
