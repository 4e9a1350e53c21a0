using Mono.Cecil;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>What the declarations and the code of a type mention: types, and members of types.</summary>
internal static class Mentions
{
    public static IEnumerable<(IMemberDefinition By, MemberReference Of)> In(TypeDefinition type) =>
    [
        .. Of(type, OfDeclaration(type)),
        .. type.Fields.SelectMany(field => Of(field, [field.FieldType, .. AttributeMentions.In(field)])),
        .. type.Properties.SelectMany(property => Of(property, [property.PropertyType, .. AttributeMentions.In(property)])),
        .. type.Events.SelectMany(one => Of(one, [one.EventType, .. AttributeMentions.In(one)])),
        .. type.Methods.SelectMany(method => Of(method, [.. OfSignature(method), .. CodeMentions.In(method)])),
        .. type.NestedTypes.SelectMany(In),
    ];

    private static IEnumerable<(IMemberDefinition By, MemberReference Of)> Of(IMemberDefinition by, IEnumerable<MemberReference> mentioned) =>
        mentioned.Select(one => (by, one));

    private static IEnumerable<MemberReference> OfDeclaration(TypeDefinition type) =>
    [
        .. type.BaseType is null ? [] : (TypeReference[])[type.BaseType],
        .. type.Interfaces.Select(one => one.InterfaceType),
        .. OfGenericParameters(type),
        .. AttributeMentions.In(type),
    ];

    private static IEnumerable<MemberReference> OfSignature(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.Parameters.SelectMany(AttributeMentions.In),
        .. AttributeMentions.In(method.MethodReturnType),
        .. method.Overrides,
        .. OfGenericParameters(method),
        .. AttributeMentions.In(method),
    ];

    private static IEnumerable<MemberReference> OfGenericParameters(IGenericParameterProvider provider) =>
        provider.GenericParameters.SelectMany(parameter => (IEnumerable<MemberReference>)
        [
            .. parameter.Constraints.Select(constraint => constraint.ConstraintType),
            .. AttributeMentions.In(parameter),
        ]);
}
