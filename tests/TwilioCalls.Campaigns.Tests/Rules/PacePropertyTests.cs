using CsCheck;
using TwilioCalls.Campaigns.Rules;

namespace TwilioCalls.Campaigns.Tests.Rules;

/// <summary>Whatever the account's own rate, of a call a second or more as all of Twilio's, the rate asked for, and the way to Twilio.</summary>
public sealed class PacePropertyTests
{
    private static readonly Gen<SimulatedAccount> Account = Gen.Select(Gen.Double[1, 30], Gen.Double[0.01, 0.6], Gen.Int)
        .Select((rate, latency, seed) => new SimulatedAccount(rate, new Pace(100, null), new(seed), latency));

    [Fact]
    public void The_queue_never_grows_past_a_few_seconds() => Account.Sample(
        account =>
        {
            account.Run(TimeSpan.FromMinutes(20));

            Assert.InRange(account.LongestQueue, TimeSpan.Zero, TimeSpan.FromSeconds(8));
        },
        iter: 60);

    [Fact]
    public void An_account_of_a_call_a_second_has_a_queue_of_seven_seconds_at_most() => Gen.Select(Gen.Double[0.01, 0.4], Gen.Int).Sample(
        (latency, seed) =>
        {
            var account = new SimulatedAccount(1, new Pace(100, null), new(seed), latency);

            account.Run(TimeSpan.FromHours(1));

            Assert.InRange(account.LongestQueue, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(7));
            Assert.InRange(account.Created, 3600 * 0.99, 3600 + 7);
        },
        iter: 50);

    [Fact]
    public void In_the_long_run_nine_tenths_of_what_the_account_can_do_are_done() =>
        Gen.Select(Gen.Double[0.5, 30], Gen.Double[0.1, 60], Gen.Double[0.01, 0.6], Gen.Int).Sample(
            (rate, most, latency, seed) =>
            {
                var account = new SimulatedAccount(rate, new Pace(most, null), new(seed), latency);
                account.Run(TimeSpan.FromMinutes(30));

                Assert.True(account.Created >= 0.9 * Math.Min(rate, most) * 1800, $"{account.Created} of {Math.Min(rate, most) * 1800}");
            },
            iter: 60);

    [Fact]
    public void No_call_rings_later_than_was_expected_when_it_was_created() => Account.Sample(
        account =>
        {
            account.Run(TimeSpan.FromMinutes(20));

            Assert.True(account.LatestRing <= TimeSpan.Zero, $"{account.LatestRing} late");
        },
        iter: 60);

    [Fact]
    public void What_others_put_into_the_queue_is_waited_for_and_then_it_goes_on() => Gen.Select(Account, Gen.Int[50, 500]).Sample(
        (account, foreign) =>
        {
            account.Run(TimeSpan.FromMinutes(5));
            var before = account.Created;
            account.AddForeignCalls(foreign);
            account.Run(TimeSpan.FromMinutes(60));

            Assert.True(account.Created > before);
            var last = account.Creates[^1];
            Assert.True(account.Now - last < TimeSpan.FromSeconds(10), $"the last create was {account.Now - last} ago");
        },
        iter: 60);

    [Fact]
    public void No_more_a_second_are_created_than_was_asked_for() => Gen.Select(Gen.Double[0.2, 50], Gen.Double[0.01, 0.6], Gen.Int).Sample(
        (most, latency, seed) =>
        {
            var account = new SimulatedAccount(100, new Pace(most, null), new(seed), latency);
            account.Run(TimeSpan.FromMinutes(5));

            var window = TimeSpan.FromSeconds(Math.Max(10, 10 / most));
            for (int first = 0, last = 0; last < account.Creates.Count; last++)
            {
                while (account.Creates[last] - account.Creates[first] > window)
                {
                    first++;
                }

                Assert.True(last - first + 1 <= (most * (window.TotalSeconds + 0.1)) + 1.01);
            }
        },
        iter: 60);
}
