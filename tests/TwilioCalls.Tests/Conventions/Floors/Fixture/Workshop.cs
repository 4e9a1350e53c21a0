using System.ComponentModel;
using TwilioCalls.Tests.Conventions.Floors.Fixture.Tools;

namespace TwilioCalls.Tests.Conventions.Floors.Fixture;

/// <summary>Uses a type in each way that there is, so that none is overlooked by whoever reads the uses.</summary>
internal sealed class Workshop : List<Tool>
{
    public ToolKind AsAField = ToolKind.Hammer;

    public ToolKind AsAProperty { get; set; }

    public event Action<ToolKind>? AsAnEvent;

    public static object InABody() => Tool.Make();

    public static Func<object> InALambda() => () => Tool.Make();

    public static Func<object> InALambdaWithAVariable(int count) => () => (count, Tool.Make());

    public static Func<Task<object>> InAnAsyncLambda() => async () =>
    {
        await Task.Yield();
        return Tool.Make();
    };

    public static async Task<object> InAnAsyncMethod()
    {
        await Task.Yield();
        return Tool.Make();
    }

    public static IEnumerable<object> InAnIterator()
    {
        yield return Tool.Make();
    }

    public static object InALocalFunction(int count)
    {
        return count > 0 ? Find() : count;

        object Find() => (count, Tool.Make());
    }

    [TypeConverter(typeof(Tool))]
    public static void InTheTypeofOfAnAttribute()
    {
    }

    [DefaultValue(ToolKind.Saw)]
    public static void InTheValueOfAnAttribute()
    {
    }

    public static object InAGenericArgument() => new List<Tool[]>();

    public static object InTheArgumentOfAGenericMethod() => Enumerable.Empty<Tool>();

    public static void InAConstraint<T>()
        where T : IEnumerable<Tool>
    {
    }

    public static void InAParameter(in ToolKind? kind) => _ = kind;

    public static int InAConstant() => Tool.Size + (int)ToolKind.Saw;

    public void Raise() => AsAnEvent?.Invoke(AsAField);

    internal static class Corner
    {
        public static object InANestedType() => Tool.Make();
    }
}
