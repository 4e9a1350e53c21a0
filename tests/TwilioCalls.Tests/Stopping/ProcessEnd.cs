namespace TwilioCalls.Tests.Stopping;

/// <summary>Tests in which the process is told to end, which all commands in it hear: they run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class ProcessEnd
{
    public const string Name = "The end of the process";
}
