namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>A project of this repository: its source, and where what was compiled of it lies.</summary>
internal sealed record SourceProject(string Name, string Location)
{
    private static readonly string[] OutputFolders = ["bin/", "obj/"];

    public static string Root { get; } = FindRoot();

    /// <summary>The projects of src, those that are yet to come too.</summary>
    public static IReadOnlyList<SourceProject> Shipped { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories).Order().Select(FromFile)];

    public static SourceProject Tests { get; } = FromFile(Path.Combine(Root, "tests", "TwilioCalls.Tests", "TwilioCalls.Tests.csproj"));

    public string AssemblyPath => Path.Combine(AppContext.BaseDirectory, Name + ".dll");

    /// <summary>The files of the source, relative to the project and with slashes.</summary>
    public IEnumerable<string> Files => Directory.GetFiles(Location, "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Location, file).Replace('\\', '/'))
        .Where(file => !IsOutput(file))
        .Order();

    /// <summary>The folders that hold source; the root is none of them.</summary>
    public IEnumerable<string> Folders => Files.Select(FolderOf).Where(folder => folder.Length > 0).Distinct();

    public static SourceProject Named(string name) => Shipped.Single(project => project.Name == name);

    public static string FolderOf(string file) => file[..Math.Max(0, file.LastIndexOf('/'))];

    /// <summary>
    /// The file of this project that symbols mean, or null if it is nobody's work. The path may come from another machine, where
    /// a deterministic build calls the repository /_/, so that only its end counts.
    /// </summary>
    public string? FindFile(string document)
    {
        var path = document.Replace('\\', '/');
        var start = $"/{Path.GetRelativePath(Root, Location).Replace('\\', '/')}/";
        var index = path.LastIndexOf(start, StringComparison.Ordinal);
        var file = index < 0 ? "" : path[(index + start.Length)..];

        return file.Length == 0 || IsOutput(file) || !File.Exists(Path.Combine(Location, file)) ? null : file;
    }

    private static bool IsOutput(string file) => OutputFolders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));

    private static SourceProject FromFile(string file) => new(Path.GetFileNameWithoutExtension(file), Path.GetDirectoryName(file)!);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "TwilioCalls.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new DirectoryNotFoundException($"No TwilioCalls.sln above {AppContext.BaseDirectory}.");
    }
}
