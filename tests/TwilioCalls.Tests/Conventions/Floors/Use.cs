namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>That one type of a project uses another, and where.</summary>
internal sealed record Use(Place By, Place Of)
{
    /// <summary>The arrow from folder to folder.</summary>
    public string Arrow => $"{Name(By.Folder)} -> {Name(Of.Folder)}";

    private static string Name(string folder) => folder.Length == 0 ? "(roof)" : folder;
}
