using TwilioCalls.Sandbox.Host;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await HostProgram.RunAsync(args, Console.Out, Console.Error, stop.Token);
