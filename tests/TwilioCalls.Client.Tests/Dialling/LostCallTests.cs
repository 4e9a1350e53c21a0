using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace TwilioCalls.Client.Tests.Dialling;

/// <summary>Which call is taken for the one whose create got no answer.</summary>
public sealed class LostCallTests
{
    private const int Day = 24 * 60 * 60;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 8, 9, 12, 0, 0, TimeSpan.Zero));
    private readonly List<TimeSpan> _waits = [];
    private readonly List<SeenRequest> _looks = [];

    // What each look finds; the last of them from then on.
    private readonly List<string[]> _found = [];

    [Theory]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    [InlineData(60 * 60, false)]
    [InlineData(Day - 60, false)]
    [InlineData(Day, false)]
    public async Task A_call_is_too_old_to_be_it_beyond_what_two_clocks_can_differ(int secondsBefore, bool isIt)
    {
        _found.Add([Call(1, secondsBefore)]);

        Assert.Equal(isIt ? Sids.CallOf(1) : null, await FindAsync());
    }

    [Theory]
    [InlineData("\"date_created\":null", true)]
    [InlineData("\"direction\":\"outbound-api\"", true)]
    [InlineData("\"direction\":null", true)]
    [InlineData("\"direction\":\"outbound-dial\"", false)]
    [InlineData("\"direction\":\"inbound\"", false)]
    public async Task A_call_that_waits_may_be_it_and_none_that_nobody_created(string more, bool isIt)
    {
        _found.Add([CallJson.Call(Sids.CallOf(1), more)]);

        Assert.Equal(isIt ? Sids.CallOf(1) : null, await FindAsync());
    }

    [Fact]
    public async Task It_is_looked_for_five_times_within_half_a_minute_among_calls_of_both_numbers()
    {
        _found.Add([]);

        Assert.Null(await FindAsync());

        Assert.Equal([1, 2, 4, 8, 15], _waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(5, _looks.Count);
        Assert.All(_looks, look =>
        {
            Assert.Contains("To=%2B14155550123", look.Target, StringComparison.Ordinal);
            Assert.Contains("From=%2B14155550100", look.Target, StringComparison.Ordinal);
            Assert.Contains("PageSize=20", look.Target, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task No_further_look_is_taken_once_it_is_found()
    {
        _found.Add([]);
        _found.Add([Call(1)]);

        Assert.Equal(Sids.CallOf(1), await FindAsync());

        Assert.Equal(2, _looks.Count);
    }

    [Fact]
    public async Task Two_that_could_be_it_are_as_good_as_none_and_end_the_search()
    {
        _found.Add([Call(1), Call(2)]);

        Assert.Null(await FindAsync());

        Assert.Single(_looks);
    }

    [Fact]
    public async Task A_call_that_was_found_once_is_not_that_of_a_later_create()
    {
        _found.Add([Call(1)]);
        var client = Client();
        await client.CreateCallAsync(TestClient.SomeCall, resolveUnknown: true, cancellation: Stop);
        _looks.Clear();

        var failure = await Assert.ThrowsAsync<TwilioException>(
            () => client.CreateCallAsync(TestClient.SomeCall, resolveUnknown: true, cancellation: Stop));

        Assert.True(failure.IsOutcomeUnknown);
        Assert.Equal(5, _looks.Count);
    }

    [Theory]
    [InlineData("+14155550123", 120, null)]
    [InlineData("+1 (415) 555-0123", 120, null)]
    [InlineData("+14155550123", 121, 1)]
    [InlineData("+14155550124", 0, 1)]
    public async Task As_long_as_a_lost_call_to_the_same_number_is_not_known_no_call_is_surely_that_of_another_create(
        string earlier, int secondsBetween, int? found)
    {
        _found.Add([]);
        var client = Client();
        await Assert.ThrowsAsync<TwilioException>(() => client.CreateCallAsync(
            new() { To = earlier, From = TestClient.SomeCall.From, Url = TestClient.SomeCall.Url }, cancellation: Stop));
        _time.Advance(TimeSpan.FromSeconds(secondsBetween));
        _found[0] = [Call(1)];

        Assert.Equal(found is { } number ? Sids.CallOf(number) : null, await FindAsync(client));
    }

    [Fact]
    public async Task The_call_of_a_subaccount_is_looked_for_there_and_if_it_is_not_found_the_error_says_so()
    {
        _found.Add([]);

        var failure = await Assert.ThrowsAsync<TwilioException>(
            () => Client().CreateCallAsync(TestClient.SomeCall, Sids.Subaccount, resolveUnknown: true, cancellation: Stop));

        Assert.True(failure.IsOutcomeUnknown);
        Assert.EndsWith("It was looked for, and no single call was found that could be it.", failure.Message, StringComparison.Ordinal);
        Assert.All(_looks, look => Assert.StartsWith($"/2010-04-01/Accounts/{Sids.Subaccount}/Calls.json", look.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_fails_while_it_is_looked_for_does_not_hide_that_it_may_have_been_dialled()
    {
        var client = Client(_ => Answers.Error(401, 20003, "Authenticate"));

        var failure = await Assert.ThrowsAsync<TwilioException>(
            () => client.CreateCallAsync(TestClient.SomeCall, resolveUnknown: true, cancellation: Stop));

        Assert.DoesNotContain("looked for", failure.Message, StringComparison.Ordinal);
        Assert.Equal((TwilioFailure.ConnectionLost, true, (DateTimeOffset?)_time.GetUtcNow()), (failure.Failure, failure.IsOutcomeUnknown, failure.Sent));
    }

    private static string Call(int number) => CallJson.Call(Sids.CallOf(number));

    private string Call(int number, int secondsBefore) => CallJson.Call(
        Sids.CallOf(number),
        $"\"date_created\":\"{_time.GetUtcNow().AddSeconds(-secondsBefore).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\"");

    private Task<string?> FindAsync() => FindAsync(Client());

    private static async Task<string?> FindAsync(TwilioClient client)
    {
        try
        {
            return (await client.CreateCallAsync(TestClient.SomeCall, resolveUnknown: true, cancellation: Stop)).Sid;
        }
        catch (TwilioException failure) when (failure.IsOutcomeUnknown)
        {
            return null;
        }
    }

    /// <summary>A client none of whose creates is answered, and whose time stands still while it waits.</summary>
    private TwilioClient Client(Func<SeenRequest, HttpResponseMessage>? list = null) => new(TestClient.Options(_time) with
    {
        Handler = new ScriptedHandler(request => request.Method == "POST"
            ? throw new HttpRequestException("reset", new IOException("reset"))
            : (list ?? Look)(request)),
        Delay = (wait, _) =>
        {
            _waits.Add(wait);
            return Task.CompletedTask;
        },
    });

    private HttpResponseMessage Look(SeenRequest request)
    {
        _looks.Add(request);
        return Answers.Json(200, CallJson.Page(_found[Math.Min(_looks.Count, _found.Count) - 1], next: null));
    }
}
