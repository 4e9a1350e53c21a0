using System.Management.Automation;
using System.Reflection;

namespace TwilioCalls.Views;

/// <summary>PowerShell's own <c>$PSStyle</c>, which Windows PowerShell has not. It is the same object in each runspace.</summary>
internal sealed class TerminalStyle
{
    private readonly object _style;
    private readonly object _foreground;

    private TerminalStyle(object style)
    {
        _style = style;
        _foreground = Read(style, "Foreground")!;
    }

    /// <summary>The style; null where there is none.</summary>
    public static TerminalStyle? Current { get; } =
        typeof(PSObject).Assembly.GetType("System.Management.Automation.PSStyle")
            ?.GetProperty("Instance", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is { } style
            ? new TerminalStyle(style)
            : null;

    /// <summary>
    /// PowerShell takes colour out where NO_COLOR is set or it redirects output itself, but not where the whole process is redirected.
    /// </summary>
    private bool ShowsColour =>
#pragma warning disable RS0030 // Nothing is written: only the console knows where the process's output goes.
        !Console.IsOutputRedirected || Read(_style, "OutputRendering")?.ToString() == "Ansi";
#pragma warning restore RS0030

    /// <summary>The text in a colour, if one is to be seen.</summary>
    /// <param name="text">The text, without control characters.</param>
    /// <param name="colour">A colour's name in <c>$PSStyle.Foreground</c>.</param>
    public string Coloured(string text, string colour) =>
        ShowsColour ? $"{Read(_foreground, colour)}{text}{Read(_style, "Reset")}" : text;

    private static object? Read(object of, string property) => of.GetType().GetProperty(property)?.GetValue(of);
}
