using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>Which files the methods and types of an assembly are written in, by the symbols that are embedded in it.</summary>
internal sealed class DocumentTable
{
    /// <summary>Under this the compiler notes the files of a type without a line of code to step through, such as an enum.</summary>
    private static readonly Guid TypeDefinitionDocuments = new("932e74bc-dba9-4478-8d46-0f32a7bab3d3");

    private readonly ILookup<int, string> _ofMethods;
    private readonly ILookup<int, string> _ofTypes;

    private DocumentTable(MetadataReader symbols)
    {
        _ofMethods = symbols.MethodDebugInformation
            .SelectMany(method => symbols.GetMethodDebugInformation(method).GetSequencePoints()
                .Select(point => (Row: MetadataTokens.GetRowNumber(method.ToDefinitionHandle()), Name: NameOf(symbols, point.Document))))
            .Distinct()
            .ToLookup(method => method.Row, method => method.Name);
        _ofTypes = symbols.CustomDebugInformation
            .Select(symbols.GetCustomDebugInformation)
            .Where(one => symbols.GetGuid(one.Kind) == TypeDefinitionDocuments)
            .SelectMany(one => ReadDocuments(symbols, one.Value)
                .Select(document => (Row: MetadataTokens.GetRowNumber(one.Parent), Name: NameOf(symbols, document))))
            .ToLookup(type => type.Row, type => type.Name);
    }

    public static DocumentTable Read(string assemblyPath)
    {
        using var assembly = new PEReader(File.OpenRead(assemblyPath));
        var embedded = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var symbols = assembly.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        return new(symbols.GetMetadataReader());
    }

    /// <summary>More than one for a constructor that runs the initializers of a partial type; none for what the compiler makes.</summary>
    public IEnumerable<string> OfMethod(Mono.Cecil.MethodDefinition method) => _ofMethods[(int)method.MetadataToken.RID];

    public IEnumerable<string> OfType(Mono.Cecil.TypeDefinition type) =>
        _ofTypes[(int)type.MetadataToken.RID]
            .Concat(type.Methods.SelectMany(OfMethod))
            .Concat(type.NestedTypes.SelectMany(OfType));

    private static IEnumerable<DocumentHandle> ReadDocuments(MetadataReader symbols, BlobHandle blob)
    {
        var reader = symbols.GetBlobReader(blob);
        while (reader.RemainingBytes > 0)
        {
            yield return MetadataTokens.DocumentHandle(reader.ReadCompressedInteger());
        }
    }

    private static string NameOf(MetadataReader symbols, DocumentHandle document) =>
        symbols.GetString(symbols.GetDocument(document).Name);
}
