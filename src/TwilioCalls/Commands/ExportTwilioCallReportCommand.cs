using System.Management.Automation;
using TwilioCalls.Binding.Records;
using TwilioCalls.Errors;
using TwilioCalls.Files;
using TwilioCalls.Pipeline;
using TwilioCalls.Statistics;
using TwilioCalls.Statistics.Report;

namespace TwilioCalls.Commands;

/// <summary>
/// Writes a page of figures and charts of calls, in one pass. No request is made. As with Measure-TwilioCall, no signature has a type
/// of the statistics.
/// </summary>
[Cmdlet(VerbsData.Export, "TwilioCallReport", SupportsShouldProcess = true, DefaultParameterSetName = PathSet,
    HelpUri = "https://github.com/twiliocalls/twiliocalls/blob/main/docs/en-US/Export-TwilioCallReport.md")]
[OutputType(typeof(FileInfo))]
public sealed class ExportTwilioCallReportCommand : CallRecordsCommand
{
    private const string PathSet = "Path";
    private const string LiteralPathSet = "LiteralPath";

    private readonly TimeProvider _time = TimeProvider.System;
    private CallReport? _report;
    private string? _file;

    /// <summary>The file.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The file; brackets and stars are those of its name.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP"), ValidateNotNullOrEmpty]
    public string LiteralPath { get; set; } = "";

    /// <summary>The title of the page.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string Title { get; set; } = "Twilio calls";

    /// <summary>Hides the middle of numbers. On unless it is turned off.</summary>
    [Parameter]
    public SwitchParameter MaskNumber { get; set; } = true;

    /// <summary>Replaces no file.</summary>
    [Parameter, Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Replaces also a file that is read-only.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Writes the file to the pipeline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override string Advice =>
        "It was not counted; all others are, and the report says how many were not. Export-TwilioCallReport takes calls of Get-TwilioCall, also out of Export-Csv, Export-Clixml and ConvertTo-Json.";

    /// <summary>Finds the file and whether it can be written, before a long listing begins.</summary>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var given = ParameterSetName == PathSet ? Path : LiteralPath;
        try
        {
            _file = OutputPath.Resolve(this, given, isLiteral: ParameterSetName == LiteralPathSet);
            CheckExisting(_file);
            if (!ShouldProcess(_file, "Write a report of calls"))
            {
                _file = null;
                return;
            }

            WholeFile.Probe(_file);
        }
        catch (ArgumentException refusal)
        {
            ThrowTerminatingError(ErrorRecords.From(refusal, given, this));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(NotWritten(failure));
        }
    }

    /// <summary>Writes the report.</summary>
    protected override void EndProcessing()
    {
        if (_file is null)
        {
            return;
        }

        try
        {
            // The calls may have taken an hour to list, in which another can have written the file.
            CheckExisting(_file);
            WholeFile.Write(_file, overwrites: !NoClobber, stream => Report().Write(stream, _time.GetUtcNow(), LeftOut));
        }
        catch (IOException) when (NoClobber && File.Exists(_file))
        {
            ThrowTerminatingError(IsThere(_file));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(NotWritten(failure));
        }

        if (PassThru)
        {
            WriteObject(InvokeProvider.Item.Get([_file], force: true, literalPath: true), enumerateCollection: true);
        }
    }

    private protected override void Count(Call call)
    {
        if (_file is not null)
        {
            Report().Add(call);
        }
    }

    private protected override void Count(PSObject record)
    {
        if (StatisticRecord.StateOf(record) is not null)
        {
            throw new FormatException("it is a statistic, which no longer tells its calls apart: pipe the calls");
        }

        base.Count(record);
    }

    private void CheckExisting(string file)
    {
        if (!File.Exists(file))
        {
            return;
        }

        if (NoClobber)
        {
            ThrowTerminatingError(IsThere(file));
        }

        if (!Force && (File.GetAttributes(file) & FileAttributes.ReadOnly) != 0)
        {
            throw new UnauthorizedAccessException($"The file '{SafeText.Of(file)}' is read-only.");
        }
    }

    private static ErrorRecord IsThere(string file)
    {
        var refusal = new IOException($"The file '{SafeText.Of(file)}' is there already, and -NoClobber replaces none.");
        return ErrorRecords.Record(
            refusal, ErrorIds.ReportExists, ErrorCategory.ResourceExists, file, refusal.Message, "Name another file, or leave out -NoClobber.");
    }

    private ErrorRecord NotWritten(Exception failure) => ErrorRecords.Record(
        failure, ErrorIds.ReportNotWritten,
        failure is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError, _file,
        $"The report was not written to '{SafeText.Of(_file)}', and what was there still is: {SafeText.Of(failure.Message)}",
        "Name a file in a folder where this user may write and there is room. -Force replaces one that is read-only.");

    private CallReport Report() => _report ??= new(new ReportOptions(Title, Zone ?? TimeZoneInfo.Local, MaskNumber));
}
