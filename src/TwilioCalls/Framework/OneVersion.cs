#if !NET
using System.Management.Automation;

namespace TwilioCalls.Framework;

/// <summary>
/// Refuses to be the second version of the module in a process. .NET does so by itself; .NET Framework loads it beside the first, and
/// the calls of the one are foreign to the commands and the views of the other.
/// </summary>
public sealed class OneVersion : IModuleAssemblyInitializer
{
    /// <summary>Is called by PowerShell when it imports the assembly.</summary>
    /// <exception cref="FileLoadException">Another version is loaded.</exception>
    public void OnImport()
    {
        var own = typeof(OneVersion).Assembly;
        var name = own.GetName().Name;
        foreach (var loaded in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (loaded != own && loaded.GetName().Name == name)
            {
                throw new FileLoadException($"{loaded.FullName} is loaded already.", own.Location);
            }
        }
    }
}
#endif
