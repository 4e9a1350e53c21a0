using TwilioCalls.Campaigns.Running;

namespace TwilioCalls.Campaigns.Tests.Runs;

public class HeldRowsTests
{
    [Fact]
    public void What_rows_wait_for_is_said_once_for_each_reason_with_how_many_they_are()
    {
        var held = new HeldRows();
        held.Add("its time zone is not known");
        held.Add("its password is missing");
        held.Add("its time zone is not known");
        var warnings = new List<string>();

        held.Warn(warnings.Add);

        Assert.Equal(["2 rows were not dialled and wait: its time zone is not known.", "1 row was not dialled and waits: its password is missing."], warnings);
    }
}
