using System.Management.Automation;
using TwilioCalls.Errors;

namespace TwilioCalls.Files;

/// <summary>The file that the path of a user names, by PowerShell's rules.</summary>
internal static class OutputPath
{
    private const string FileSystem = "FileSystem";
    private const string Devices = "/dev/";

    /// <param name="cmdlet">The cmdlet whose session has the current folder and the drives.</param>
    /// <param name="path">The path.</param>
    /// <param name="isLiteral">Whether its brackets and stars are those of a name.</param>
    /// <returns>The file's path, in full.</returns>
    /// <exception cref="InvalidParameterException">It names no file, or several. The message says why.</exception>
    public static string Resolve(PSCmdlet cmdlet, string path, bool isLiteral)
    {
        var parameter = isLiteral ? "LiteralPath" : "Path";
        try
        {
            var (file, provider) = isLiteral || !WildcardPattern.ContainsWildcardCharacters(path)
                ? Literal(cmdlet, path)
                : Matching(cmdlet, path, parameter);
            return provider != FileSystem ? throw Unlike(parameter, path, $"it is no file, but of the provider {provider}. Name a file")
                : Directory.Exists(file) ? throw Unlike(parameter, path, "it is a folder. Name a file in it")
                : !Directory.Exists(Path.GetDirectoryName(file)) ? throw Unlike(parameter, path, "its folder does not exist. Make it first, or name another")
                : Path.DirectorySeparatorChar == '/' && file.StartsWith(Devices, StringComparison.Ordinal) ? throw Unlike(parameter, path, "it is a device. Name a file")
                : file;
        }
        catch (Exception failure) when (failure is RuntimeException or NotSupportedException or PathTooLongException
            || (failure is ArgumentException and not InvalidParameterException))
        {
            throw Unlike(parameter, path, failure.Message.TrimEnd('.'));
        }
    }

    private static (string File, string Provider) Literal(PSCmdlet cmdlet, string path) =>
        (cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _), provider.Name);

    private static (string File, string Provider) Matching(PSCmdlet cmdlet, string path, string parameter)
    {
        var files = cmdlet.GetResolvedProviderPathFromPSPath(path, out var provider);
        return files.Count == 1
            ? (files[0], provider.Name)
            : throw Unlike(parameter, path, $"{(files.Count == 0 ? "no file matches" : $"{files.Count} files match")} it. Brackets and stars are those of a name with -LiteralPath");
    }

    private static InvalidParameterException Unlike(string parameter, string path, string why) =>
        new($"{parameter} cannot be '{SafeText.Of(path)}': {why}.", parameter);
}
