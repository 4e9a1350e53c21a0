using System.Globalization;
using System.Security;
using TwilioCalls;
using TwilioCalls.Campaigns;
using TwilioCalls.Campaigns.Journal;
using TwilioCalls.Campaigns.Rows;
using TwilioCalls.Campaigns.Running;

// base address, account, token, journal, number of rows, "redial" or "keep"
var (address, account, token, path, count, redial) = (args[0], args[1], args[2], args[3], int.Parse(args[4], CultureInfo.InvariantCulture), args[5] == "redial");
var secret = new SecureString();
Array.ForEach(token.ToCharArray(), secret.AppendChar);
var client = new TwilioClient(new()
{
    Authentication = TwilioAuthentication.Create(account, secret),
    AccountSid = account,
    BaseUri = new(address),
    Timeout = TimeSpan.FromSeconds(2),
});

using var journal = CampaignJournal.Open(JournalFile.Open(path), path, new("kills", account, "To", null), TimeProvider.System);
var list = new CampaignList(journal);
for (var row = 0; row < count; row++)
{
    var to = $"+1415{5550000 + row}";
    list.Add(new(RowKey.Read("To", to, to), new() { To = to, From = "+14155550199", Twiml = "<Response/>", Timeout = 1 }, null, [new("To", to)]));
}

journal.Write();
Console.WriteLine("dialling");
using var run = new RunContext(client, account, journal, new() { CallsPerSecond = 200, RedialUnknown = redial, MaximumUnknown = int.MaxValue })
{
    Done = static row => Console.WriteLine(row),
    Warn = Console.WriteLine,
    Passwords = list.Passwords,
};
var end = await new CampaignRun(run, new(path)).RunAsync(CancellationToken.None);
Console.WriteLine($"{end.Reason} {end.Message} {end.Failure}");
