using Microsoft.Extensions.Time.Testing;
using TwilioCalls.Campaigns.Rules;
using TwilioCalls.Numbers;

namespace TwilioCalls.Campaigns.Tests.Rules;

public sealed class DoNotCallListTests : IDisposable
{
    private const string Ada = "+14155550123";
    private const string Bob = "+14155550124";

    private readonly string _folder = Directory.CreateTempSubdirectory("do-not-call").FullName;
    private readonly FakeTimeProvider _clock = new(new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    private string Stop => Path.Combine(_folder, "stop.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("+14155550123")]
    [InlineData("\uFEFF+1 (415) 555-0123\r\n")]
    [InlineData("# those who asked\n\n  +1-415-555-0123   # on Monday\n")]
    [InlineData("0014155550123")]
    [InlineData("Name,To\nAda,+14155550123\n")]
    [InlineData("\"Name\";\"phonenumber\"\n\"Lovelace; Ada\";\"+1 415 555 0123\"\n")]
    [InlineData("number\n+14155550123\n")]
    [InlineData("Name,Number\nAda,+14155550123\n")]
    [InlineData("Name,PHONE\nAda,+14155550123\n")]
    [InlineData("+14155550123\tAda\n")]
    [InlineData("+14155550123,Ada # from\n+14155550199,\n")]
    public void Numbers_are_found_however_they_are_written(string content)
    {
        File.WriteAllText(Stop, content);

        var list = Open();

        Assert.True(list.Contains(Ada));
        Assert.False(list.Contains(Bob));
    }

    [Fact]
    public void Numbers_as_they_are_dialled_at_home_are_those_of_the_default_country()
    {
        File.WriteAllText(Stop, "030 1234567\n");

        Assert.True(DoNotCallList.Open([Stop], CountryCode.Read("49"), _clock.GetUtcNow()).Contains("+49301234567"));
    }

    [Fact]
    public void Addresses_are_found_whatever_their_case()
    {
        File.WriteAllText(Stop, "sip:Ada@Example.com\nclient:ada\nclient:carol#2 # on holiday\n");

        var list = Open();

        Assert.True(list.Contains("sip:ada@example.com"));
        Assert.True(list.Contains("client:ada"));
        Assert.True(list.Contains("client:carol#2"));
        Assert.False(list.Contains("client:bob"));
    }

    [Theory]
    [InlineData("+14155550123\nAda\n", 2)]
    [InlineData("Mobile\n+14155550123\n", 1)]
    [InlineData("4155550123\n", 1)]
    [InlineData("Name,To\nAda,+14155550123\nBob,\n", 3)]
    [InlineData("Name,To\nAda\n", 2)]
    [InlineData("\n# those\n1.4E+10\n", 3)]
    [InlineData("To\nTo\n", 2)]
    [InlineData("+14155550123# old\n", 1)]
    public void A_line_that_is_no_number_stops_it_and_is_named(string content, int line)
    {
        File.WriteAllText(Stop, content);

        var error = Assert.Throws<DoNotCallException>(Open);

        Assert.StartsWith($"Line {line} of the do-not-call file '{Stop}' is no number, so nothing is dialled.", error.Message, StringComparison.Ordinal);
        Assert.Equal(Stop, error.Path);
    }

    [Fact]
    public void A_file_that_is_missing_stops_it_at_the_start_and_later()
    {
        Assert.Contains(Stop, Assert.Throws<DoNotCallException>(Open).Message, StringComparison.Ordinal);

        File.WriteAllText(Stop, Ada);
        var list = Open();
        File.Delete(Stop);

        Assert.Throws<DoNotCallException>(() => Refresh(list));
    }

    [Fact]
    public void A_folder_is_no_file() => Assert.Throws<DoNotCallException>(() => DoNotCallList.Open([_folder], null, _clock.GetUtcNow()));

    [Fact]
    public void An_empty_file_and_no_file_at_all_have_nobody()
    {
        File.WriteAllText(Stop, "");

        Assert.False(Open().Contains(Ada));
        Assert.False(DoNotCallList.Open([], null, _clock.GetUtcNow()).Contains(Ada));
    }

    [Fact]
    public void A_number_that_is_added_is_seen_by_the_next_call()
    {
        File.WriteAllText(Stop, Ada);
        var list = Open();
        Settle(list);

        File.AppendAllText(Stop, "\n" + Bob);
        Refresh(list);

        Assert.True(list.Contains(Ada));
        Assert.True(list.Contains(Bob));
    }

    [Fact]
    public void A_change_within_the_same_tick_of_the_file_systems_clock_is_seen()
    {
        var written = new DateTime(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);
        Write(Ada, written);
        var list = Open();

        Write(Bob, written);
        Refresh(list);

        Assert.True(list.Contains(Bob));
    }

    [Fact]
    public void A_file_that_is_written_again_as_it_was_has_to_settle_again()
    {
        var written = new DateTime(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);
        Write(Ada, written);
        var list = Open();
        Settle(list);
        Settle(list);
        Write(Ada, written.AddHours(1));
        Refresh(list);

        Write(Bob, written.AddHours(1));
        Refresh(list);

        Assert.True(list.Contains(Bob));
    }

    [Fact]
    public void A_change_that_leaves_length_and_time_alike_is_seen_within_a_minute()
    {
        var written = new DateTime(2026, 11, 25, 11, 0, 0, DateTimeKind.Utc);
        Write(Ada, written);
        var list = Open();
        Settle(list);

        Write(Bob, written);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Refresh(list);

        Assert.True(list.Contains(Bob));
    }

    [Fact]
    public void A_file_that_an_editor_puts_in_its_place_is_seen()
    {
        Write(Ada, new(2026, 11, 25, 11, 0, 0, DateTimeKind.Utc));
        var list = Open();
        Settle(list);

        var other = Stop + ".new";
        File.WriteAllText(other, Bob);
        File.Move(other, Stop, overwrite: true);
        Refresh(list);

        Assert.True(list.Contains(Bob));
    }

    [Fact]
    public void A_number_that_is_gone_counts_until_the_file_has_settled()
    {
        File.WriteAllText(Stop, Ada);
        var list = Open();
        Settle(list);

        // As while a program writes it anew.
        File.WriteAllText(Stop, "");
        Refresh(list);
        Assert.True(list.Contains(Ada));

        Settle(list);
        Assert.False(list.Contains(Ada));
    }

    [Fact]
    public async Task A_file_that_is_away_for_a_moment_is_waited_for()
    {
        File.WriteAllText(Stop, Ada);
        var list = Open();
        File.Move(Stop, Stop + ".away");

        var refreshed = list.RefreshAsync(_clock, TestContext.Current.CancellationToken);
        Assert.False(refreshed.IsCompleted);
        File.WriteAllText(Stop, Bob);
        _clock.Advance(DoNotCallFile.Settling);
        await refreshed;

        Assert.True(list.Contains(Bob));
    }

    [Fact]
    public void Several_files_are_one_list()
    {
        File.WriteAllText(Stop, Ada);
        File.WriteAllText(Stop + "2", Bob);

        var list = DoNotCallList.Open([Stop, Stop + "2"], null, _clock.GetUtcNow());

        Assert.True(list.Contains(Ada));
        Assert.True(list.Contains(Bob));
    }

    private DoNotCallList Open() => DoNotCallList.Open([Stop], null, _clock.GetUtcNow());

    private void Write(string content, DateTime written)
    {
        File.WriteAllText(Stop, content);
        File.SetLastWriteTimeUtc(Stop, written);
    }

    private void Settle(DoNotCallList list)
    {
        _clock.Advance(DoNotCallFile.Settling);
        Refresh(list);
    }

    /// <summary>Refreshes without the moment that a file is given.</summary>
    private void Refresh(DoNotCallList list)
    {
        var refreshed = list.RefreshAsync(_clock, CancellationToken.None);
        _clock.Advance(DoNotCallFile.Settling);
        refreshed.GetAwaiter().GetResult();
    }
}
