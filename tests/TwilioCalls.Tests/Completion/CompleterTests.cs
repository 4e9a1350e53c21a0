using System.Collections;
using System.Management.Automation;
using TwilioCalls.Completion;

namespace TwilioCalls.Tests.Completion;

/// <summary>Tab must never show an exception, whatever stands on the command line.</summary>
public class CompleterTests
{
    public static TheoryData<Type> Completers => new(typeof(SidCompleter).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(IArgumentCompleter).IsAssignableFrom(type))
        .Select(type => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(NewCall)) : type));

    [Theory, MemberData(nameof(Completers))]
    public void A_completer_never_throws_whatever_it_is_given(Type completer)
    {
        var made = (IArgumentCompleter)Activator.CreateInstance(completer)!;

        Assert.NotNull(made.CompleteArgument(null!, null!, null!, null!, null!)?.ToArray());
        Assert.NotNull(made.CompleteArgument("x", "y", "[", null!, new Hashtable())?.ToArray());
    }
}
