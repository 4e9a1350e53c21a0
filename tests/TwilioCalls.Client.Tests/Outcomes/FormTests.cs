using System.Text;
using TwilioCalls.Network;

namespace TwilioCalls.Client.Tests.Outcomes;

/// <summary>Whatever carries a request may take its form once, in whichever way: HttpWebRequest would repeat a create on its own.</summary>
public sealed class FormTests : IDisposable
{
    private readonly RequestProgress _progress = new();
    private readonly ApiForm _form;

    public FormTests() => _form = new([new("To", "+14155550123")], _progress);

    public static TheoryData<string> Ways => new(Takings.Keys);

    private static Dictionary<string, Func<HttpContent, Task>> Takings { get; } = new()
    {
        ["CopyToAsync"] = static form => form.CopyToAsync(Stream.Null, Stop),
        ["ReadAsStreamAsync"] = static form => form.ReadAsStreamAsync(Stop),
        ["CopyTo"] = static form => Task.Run(() => form.CopyTo(Stream.Null, null, Stop)),
        ["ReadAsStream"] = static form => Task.Run(() => form.ReadAsStream(Stop)),
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task It_is_seen_that_a_form_is_taken(string way)
    {
        Assert.False(_progress.HasStarted);

        await Takings[way](_form);

        Assert.True(_progress.HasStarted);
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_form_that_was_written_is_not_taken_again(string way)
    {
        await _form.CopyToAsync(Stream.Null, Stop);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Takings[way](_form));
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task A_form_of_a_request_that_was_stopped_is_not_taken(string way)
    {
        Assert.True(_progress.TryStop());

        await Assert.ThrowsAsync<OperationCanceledException>(() => Takings[way](_form));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_written_is_the_form(bool isAsync)
    {
        using var written = new MemoryStream();

        await (isAsync ? _form.CopyToAsync(written, Stop) : Task.Run(() => _form.CopyTo(written, null, Stop), Stop));

        Assert.Equal("To=%2B14155550123", Encoding.ASCII.GetString(written.ToArray()));
    }

    public void Dispose() => _form.Dispose();
}
