using System.Globalization;
using CsCheck;
using TwilioCalls.Statistics.Report;

namespace TwilioCalls.Statistics.Tests.Report;

public class FrequentAddressesTests
{
    [Fact]
    public void Up_to_twenty_thousand_addresses_are_counted_exactly()
    {
        var addresses = new FrequentAddresses();
        for (var number = 0; number < 20_000; number++)
        {
            addresses.Add(Name(number), isAnswered: true);
        }

        addresses.Add(Name(7), isAnswered: false);

        Assert.Equal(0, addresses.Error);
        Assert.Equal((Name(7), 2, 1), addresses.Top(1).Single());
    }

    [Fact]
    public void No_count_is_too_high_or_lower_than_its_error_however_many_there_are() => Gen.Int[0, 300_000].Array[50_000, 200_000].Sample(
        numbers =>
        {
            // Half of the calls are to few numbers.
            var calls = numbers.Select((number, index) => Name(index % 2 == 0 ? number % 400 : number)).ToArray();
            var addresses = new FrequentAddresses();
            foreach (var call in calls)
            {
                addresses.Add(call, isAnswered: true);
            }

            var exact = calls.CountBy(call => call).ToDictionary();
            Assert.True(addresses.Error <= calls.Length / 10_000);
            Assert.All(addresses.Top(10), one => Assert.InRange(one.Calls, exact[one.Address] - addresses.Error, exact[one.Address]));
            Assert.All(addresses.Top(10), one => Assert.Equal(one.Calls, one.Answered));
            Assert.Empty(exact.OrderByDescending(one => one.Value).TakeWhile(one => one.Value > exact[addresses.Top(10)[^1].Address] + addresses.Error)
                .Select(one => one.Key).Except(addresses.Top(10).Select(one => one.Address)));
        },
        iter: 5);

    [Fact]
    public void What_is_no_address_is_not_counted_and_what_is_too_long_for_one_is_cut()
    {
        var addresses = new FrequentAddresses();
        addresses.Add(null, isAnswered: true);
        addresses.Add("", isAnswered: true);
        addresses.Add(new string('x', 1_000_000), isAnswered: true);

        Assert.Equal(255, addresses.Top(10).Single().Address.Length);
    }

    private static string Name(int number) => number.ToString("+49000000", CultureInfo.InvariantCulture);
}
