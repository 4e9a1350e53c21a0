using Mono.Cecil;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>The types of the attributes on something, and the types that their arguments name.</summary>
internal static class AttributeMentions
{
    public static IEnumerable<TypeReference> In(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => (IEnumerable<TypeReference>)
        [
            attribute.AttributeType,
            .. attribute.ConstructorArguments
                .Concat(attribute.Properties.Select(property => property.Argument))
                .Concat(attribute.Fields.Select(field => field.Argument))
                .SelectMany(OfArgument),
        ]);

    private static IEnumerable<TypeReference> OfArgument(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [argument.Type, type],
        CustomAttributeArgument boxed => OfArgument(boxed),
        CustomAttributeArgument[] many => [argument.Type, .. many.SelectMany(OfArgument)],
        _ => [argument.Type],
    };
}
