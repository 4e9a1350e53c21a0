using Mono.Cecil;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>The named types that another type is put together from: an array, a generic argument, a reference.</summary>
internal static class NamedTypes
{
    public static IEnumerable<TypeReference> In(TypeReference type) => type switch
    {
        // Its constraints are read where it is declared.
        GenericParameter => [],
        GenericInstanceType generic => [.. In(generic.ElementType), .. generic.GenericArguments.SelectMany(In)],
        FunctionPointerType pointer => [.. In(pointer.ReturnType), .. pointer.Parameters.SelectMany(one => In(one.ParameterType))],
        IModifierType modified => [.. In(modified.ElementType), .. In(modified.ModifierType)],
        TypeSpecification other => In(other.ElementType),
        _ => [type],
    };
}
