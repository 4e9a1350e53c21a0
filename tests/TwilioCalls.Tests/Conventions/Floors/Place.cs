namespace TwilioCalls.Tests.Conventions.Floors;

/// <summary>A type or a member, and the folder of the project that it is written in; the root's is empty.</summary>
internal sealed record Place(string Folder, string Name);
