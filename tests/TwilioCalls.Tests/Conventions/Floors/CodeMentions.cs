using Mono.Cecil;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>What the body of a method mentions.</summary>
internal static class CodeMentions
{
    public static IEnumerable<MemberReference> In(MethodDefinition method) => !method.HasBody ? [] :
    [
        .. method.Body.Variables.Select(variable => variable.VariableType),
        .. method.Body.ExceptionHandlers.Select(handler => handler.CatchType).OfType<TypeReference>(),
        .. method.Body.Instructions.SelectMany(instruction => OfOperand(instruction.Operand)),
    ];

    /// <summary>
    /// The types in the signature of a called member are left out: the member's own type uses them, so that an order that holds for
    /// both of those arrows holds for this one.
    /// </summary>
    private static IEnumerable<MemberReference> OfOperand(object? operand) => operand switch
    {
        GenericInstanceMethod generic => [generic.ElementMethod, .. generic.GenericArguments],
        CallSite site => [site.ReturnType, .. site.Parameters.Select(parameter => parameter.ParameterType)],
        MemberReference member => [member],
        _ => [],
    };
}
