using System.Management.Automation;
using System.Reflection;
using System.Xml.Linq;
using TwilioCalls.Tests.Conventions.Floors;
using TwilioCalls.Views;

namespace TwilioCalls.Tests.Views;

/// <summary>The module's types and format files, held to the assembly.</summary>
public class ModuleFileTests
{
    private const string Types = "TwilioCalls.Types.ps1xml";
    private const string Format = "TwilioCalls.Format.ps1xml";

    [Theory]
    [InlineData(Types)]
    [InlineData(Format)]
    public void A_view_has_no_script_block_for_constrained_language_mode_refuses_it(string file) =>
        Assert.DoesNotContain(Read(file).Descendants(), element => element.Name.LocalName.Contains("Script", StringComparison.Ordinal));

    [Theory]
    [InlineData("TwilioCalls.Call", typeof(ShownCall))]
    [InlineData("Deserialized.TwilioCalls.Call", typeof(ShownCall))]
    [InlineData("TwilioCalls.CallTrace", typeof(ShownTrace))]
    [InlineData("Deserialized.TwilioCalls.CallTrace", typeof(ShownTrace))]
    public void Each_property_that_the_views_show_is_declared_as_hidden_and_is_a_method_that_PowerShell_can_call(string type, Type methods)
    {
        var declared = CodeProperties(type).Where(property => property.Attribute("IsHidden")?.Value == "true").ToArray();
        var shown = Read(Format).Descendants("View")
            .Where(view => type.EndsWith(view.Element("ViewSelectedBy")!.Value.Trim(), StringComparison.Ordinal))
            .Descendants("PropertyName").Select(name => name.Value)
            .Where(name => name.StartsWith("Shown", StringComparison.Ordinal));

        Assert.Equal(shown.Distinct().Order(), declared.Select(Name).Order());
        Assert.All(declared, property =>
        {
            var getter = property.Element("GetCodeReference")!;
            Assert.Equal(methods.FullName, getter.Element("TypeName")!.Value);
            Assert.Equal(Name(property), "Shown" + getter.Element("MethodName")!.Value);
            var method = methods.GetMethod(getter.Element("MethodName")!.Value, BindingFlags.Public | BindingFlags.Static);
            Assert.Equal(typeof(PSObject), Assert.Single(method!.GetParameters()).ParameterType);
        });
    }

    [Theory]
    [InlineData(typeof(Call))]
    [InlineData(typeof(CallTrace))]
    public void What_is_written_to_a_file_is_every_public_property_and_nothing_hidden(Type type)
    {
        var written = Read(Types).Root!.Elements("Type").Single(one => Name(one) == type.FullName)
            .Descendants("PropertySet").Single(set => Name(set) == "PropertySerializationSet")
            .Descendants("ReferencedProperties").Elements("Name").Select(name => name.Value);
        var shownToUsers = CodeProperties(type.FullName!).Where(property => property.Attribute("IsHidden") is null).Select(Name);

        Assert.Equal(type.GetProperties().Select(property => property.Name).Concat(shownToUsers).Order(), written.Order());
    }

    private static IEnumerable<XElement> CodeProperties(string type) =>
        Read(Types).Root!.Elements("Type").Single(one => Name(one) == type).Descendants("CodeProperty");

    private static string Name(XElement element) => element.Element("Name")!.Value;

    private static XDocument Read(string file) =>
        XDocument.Load(Path.Combine(SourceProject.Named("TwilioCalls").Location, "Module", file));
}
