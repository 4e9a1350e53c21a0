using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace TwilioCalls.Tests.Support;

/// <summary>A PowerShell in this process that has the module's cmdlets and the engine's own, and answers prompts by itself.</summary>
internal sealed class Shell : IDisposable
{
    private readonly Runspace _runspace;

    public Shell(PSHost? host = null)
    {
        var state = InitialSessionState.CreateDefault2();
        foreach (var type in typeof(TwilioCalls.Pipeline.TwilioCommand).Assembly.GetTypes())
        {
            if (type.GetCustomAttribute<CmdletAttribute>() is { } cmdlet)
            {
                state.Commands.Add(new SessionStateCmdletEntry($"{cmdlet.VerbName}-{cmdlet.NounName}", type, helpFileName: null));
            }
        }

        _runspace = host is null ? RunspaceFactory.CreateRunspace(state) : RunspaceFactory.CreateRunspace(host, state);
        _runspace.Open();
    }

    public PowerShell Script(string script)
    {
        var shell = PowerShell.Create();
        shell.Runspace = _runspace;
        return shell.AddScript(script);
    }

    public void Set(string variable, object value) => _runspace.SessionStateProxy.SetVariable(variable, value);

    public IReadOnlyList<PSObject> Run(string script)
    {
        using var shell = Script(script);
        return [.. shell.Invoke()];
    }

    public void Dispose() => _runspace.Dispose();
}
