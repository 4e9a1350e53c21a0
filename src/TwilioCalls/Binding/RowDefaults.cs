using System.Globalization;
using System.Management.Automation;
using System.Reflection;
using TwilioCalls.Errors;

namespace TwilioCalls.Binding;

/// <summary>
/// Lets the command line fill only what a row lacks. PowerShell itself would let it win: a parameter that stands on the command line is
/// not bound from the pipeline any more.
/// </summary>
internal sealed class RowDefaults
{
    private readonly PSCmdlet _cmdlet;
    private readonly List<(PropertyInfo Property, object? Given)> _defaults;

    /// <param name="cmdlet">The cmdlet, before its first record.</param>
    public RowDefaults(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _defaults =
        [
            .. cmdlet.GetType().GetProperties()
                .Where(property => cmdlet.MyInvocation.BoundParameters.ContainsKey(property.Name)
                    && property.GetCustomAttributes<ParameterAttribute>().Any(one => one.ValueFromPipelineByPropertyName))
                .Select(property => (property, property.GetValue(cmdlet))),
        ];
    }

    /// <summary>Gives the parameters that stand on the command line what the row has for them.</summary>
    /// <exception cref="ArgumentException">A cell cannot be what its parameter takes.</exception>
    public void Take(PSObject? row)
    {
        foreach (var (property, given) in _defaults)
        {
            property.SetValue(_cmdlet, RowCells.Find(row, property.Name) is { } cell && RowCells.Text(cell) is not { Length: 0 }
                ? Convert(property, cell)
                : given);
        }
    }

    private static object? Convert(PropertyInfo property, object cell)
    {
        try
        {
            var value = property.GetCustomAttributes<ArgumentTransformationAttribute>().Aggregate((object?)cell, (one, rule) => rule.Transform(null!, one));
            return LanguagePrimitives.ConvertTo(value, property.PropertyType, CultureInfo.InvariantCulture);
        }
        catch (Exception cause) when (cause is PSInvalidCastException or ArgumentTransformationMetadataException)
        {
            throw new InvalidParameterException($"{property.Name} of the row cannot be used: {cause.Message}", property.Name);
        }
    }
}
