namespace TwilioCalls.Tests.Conventions;

public class ArchitectureTests
{
    [Fact]
    public void The_client_knows_neither_PowerShell_nor_the_sandbox()
    {
        var references = typeof(TwilioClient).Assembly.GetReferencedAssemblies().Select(name => name.Name);

        Assert.DoesNotContain("System.Management.Automation", references);
        Assert.DoesNotContain("TwilioCalls.Sandbox", references);
    }

    [Fact]
    public void The_sandbox_knows_nothing_of_ours()
    {
        var references = typeof(Sandbox.VirtualTwilio).Assembly.GetReferencedAssemblies().Select(name => name.Name!);

        Assert.DoesNotContain("System.Management.Automation", references);
        Assert.DoesNotContain(references, name => name.StartsWith("TwilioCalls", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_beside_the_frameworks_own_ships_for_PowerShell_7()
    {
        var known = new[] { "System", "Microsoft.Win32", "netstandard", "TwilioCalls" };
        var references = new[] { typeof(TwilioClient), typeof(Sandbox.VirtualTwilio), typeof(TwilioCalls.Pipeline.TwilioCommand) }
            .SelectMany(type => type.Assembly.GetReferencedAssemblies())
            .Select(name => name.Name!);

        Assert.DoesNotContain(references, name => !known.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)));
    }
}
