using System.Reflection;
using System.Runtime.Loader;

namespace TwilioCalls.Tests.Conventions.Desktop;

/// <summary>The client that Windows PowerShell loads, beside that of these tests. It runs on .NET, too, and is reached by reflection only.</summary>
internal sealed class DesktopClient : IDisposable
{
    private const BindingFlags OfType = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static;
    private const BindingFlags OfObject = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private readonly AssemblyLoadContext _context = new(nameof(DesktopClient), isCollectible: true);
    private readonly Assembly _client;

    public DesktopClient() => _client = _context.LoadFromAssemblyPath(Path.Combine(DesktopAssemblies.Folder, "TwilioCalls.Client.dll"));

    /// <summary>Calls a static method.</summary>
    public object? Call(string type, string method, params object?[] arguments) =>
        Type(type).InvokeMember(method, OfType | BindingFlags.InvokeMethod, null, null, arguments, null);

    public object New(string type, params object?[] arguments) =>
        Activator.CreateInstance(Type(type), OfObject, null, arguments, null)!;

    public static void Set(object target, string property, object? value) => target.GetType().GetProperty(property, OfObject)!.SetValue(target, value);

    public void Dispose() => _context.Unload();

    private Type Type(string name) => _client.GetType("TwilioCalls." + name, throwOnError: true)!;
}
