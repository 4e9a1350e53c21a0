using System.Management.Automation;

namespace TwilioCalls.Binding;

/// <summary>Makes what is written of a row of a campaign: what became of it, with the columns of the list beside it.</summary>
internal static class CampaignRows
{
    /// <summary>The row as an object of the pipeline. A column that is called as a property of the outcome is in <see cref="CampaignRow.Row"/> only.</summary>
    public static PSObject ToObject(CampaignRow row)
    {
        row.Row = RowCells.ToObject(row.Cells);
        var written = PSObject.AsPSObject(row);
        foreach (var cell in row.Cells)
        {
            if (written.Properties[cell.Key] is null)
            {
                written.Properties.Add(new PSNoteProperty(cell.Key, cell.Value));
            }
        }

        return written;
    }
}
