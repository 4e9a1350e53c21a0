using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Validation;

/// <summary>One line of a table of rules: the error for a form that breaks it.</summary>
internal sealed record Rule(int Code, string Message, Func<FormValues, bool> IsBroken);

internal static class Rules
{
    /// <summary>Checks the rules in their order.</summary>
    /// <exception cref="Refusal">400 with the code of the first rule that is broken.</exception>
    public static void Check(FormValues form, params Rule[][] tables)
    {
        foreach (var table in tables)
        {
            foreach (var rule in table)
            {
                if (rule.IsBroken(form))
                {
                    throw Refusal.BadRequest(rule.Code, rule.Message);
                }
            }
        }
    }
}
