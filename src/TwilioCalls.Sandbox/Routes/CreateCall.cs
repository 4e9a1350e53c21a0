using TwilioCalls.Sandbox.Accounts;
using TwilioCalls.Sandbox.Calls;
using TwilioCalls.Sandbox.Json;
using TwilioCalls.Sandbox.Validation;
using TwilioCalls.Sandbox.Wire;

namespace TwilioCalls.Sandbox.Routes;

/// <summary>Dials: the one operation that must never happen twice by accident.</summary>
internal static class CreateCall
{
    private const int DefaultTimeout = 60;
    private const int TooManyCalls = 10004;

    public static ApiAnswer Answer(CallRequest request, DialLog dialled, RingLog rings)
    {
        var form = request.Http.Form;
        Rules.Check(form, CreateRules.Form, MagicNumbers.Ordinary);
        var account = request.Account;
        SimulatedCall call;
        lock (account.Gate)
        {
            CheckLimits(account, request.Now);
            call = WithinLimits(Plan(request, account.TakeTurn(request.Now)), account, request.Now);
            account.Calls.Add(call);
            account.Workload.Add(call);
            if (call.Life.Ended > call.Life.Dialled)
            {
                rings.Add(call);
            }

            dialled.Add(call.To);
        }

        return new(201, CallJson.Write(call, account, request.Now));
    }

    private static void CheckLimits(Account account, DateTime now)
    {
        var limits = account.Limits;
        if (account.Workload.HasQueued(limits.QueuedCalls, now))
        {
            throw AccountRefusals.QueueFull();
        }

        if (!limits.FailsCalls && limits.LiveCalls is { } most && account.Workload.HasLive(most, now))
        {
            throw AccountRefusals.TooManyConcurrentCalls();
        }
    }

    /// <summary>The call, or one that fails when it is dialled, as too many are on the line then.</summary>
    private static SimulatedCall WithinLimits(SimulatedCall call, Account account, DateTime now)
    {
        var limits = account.Limits;
        var dialled = call.Life.Dialled;
        return limits.FailsCalls && limits.LiveCalls is { } most && account.Workload.HasOnTheLine(most, now, dialled)
            ? call with { AnsweredBy = null, Fault = TooManyCalls, Life = new(call.Life.Created, dialled, CallLife.Never, dialled, SimulatedStatus.Failed) }
            : call;
    }

    /// <summary>The call that a valid form requests, with all that will happen to it.</summary>
    public static SimulatedCall Plan(CallRequest request, DateTime dialled)
    {
        var form = request.Http.Form;
        var to = NumberSpelling.Plain(form["To"]!);
        var from = NumberSpelling.Plain(form["From"]!);
        var outcome = Outcome.Of(to);
        var timeout = FormNumbers.Seconds(form, "Timeout") ?? TimeSpan.FromSeconds(DefaultTimeout);
        var life = outcome.Plan(request.Now, dialled, timeout, FormNumbers.Seconds(form, "TimeLimit"));
        var detects = form["MachineDetection"] is not null && form["SendDigits"] is null && life.Answered != CallLife.Never;
        return new(request.Account.NextCallSid(), to, from, SimulatedDirection.OutboundApi, life)
        {
            PhoneNumberSid = Endpoints.IsNumber(from) ? request.Account.PhoneNumberSid(from) : null,
            AnsweredBy = detects ? outcome.AnsweredBy : null,
            Webhooks = Webhooks(form),
        };
    }

    /// <summary>What the form says of the account's web server. An application has its addresses elsewhere: here, the usual ones.</summary>
    private static CallWebhooks? Webhooks(FormValues form) => form["Url"] is null && form["ApplicationSid"] is not null
        ? null
        : new(form["Url"], form["Method"] ?? "POST")
        {
            FallbackUrl = form["FallbackUrl"],
            FallbackMethod = form["FallbackMethod"] ?? "POST",
            StatusCallback = form["StatusCallback"],
            StatusCallbackMethod = form["StatusCallbackMethod"] ?? "POST",
            StatusCallbackEvents = form.All("StatusCallbackEvent").DefaultIfEmpty("completed").ToArray(),
        };
}
