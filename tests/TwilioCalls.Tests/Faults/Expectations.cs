namespace TwilioCalls.Tests.Faults;

/// <summary>
/// What a user sees of each fault: <c>done</c> or the id of the one error, and how many requests were sent. <c>unknown</c> is
/// CallOutcomeUnknown. A row runs from left to right on the same calls; faults of pages leave other requests alone.
/// </summary>
internal static class Expectations
{
    /// <summary>The fault passes: only one request meets it.</summary>
    private const string Once =
        """
                                | New                List                Get                 Status              Redirect           Remove              Wait
        429                     | done/2             done/6              done/2              done/2              done/2             done/2              done/2
        429 for 7 s             | done/2             done/6              done/2              done/2              done/2             done/2              done/2
        429 until a date        | done/2             done/6              done/2              done/2              done/2             done/2              done/2
        429 for 5 minutes       | 20429/1            20429/2             20429/1             20429/1             20429/1            20429/1             20429/1
        408 before              | unknown/1          done/5              done/2              done/2              unknown/1          done/2              done/2
        408 after               | unknown/1          done/6              done/2              done/3              unknown/1          done/2              done/2
        500 before              | unknown/1          done/5              done/2              done/2              unknown/1          done/2              done/2
        500 after               | unknown/1          done/6              done/2              done/3              unknown/1          done/2              done/2
        502 before              | unknown/1          done/5              done/2              done/2              unknown/1          done/2              done/2
        502 after               | unknown/1          done/6              done/2              done/3              unknown/1          done/2              done/2
        503 before              | unknown/1          done/5              done/2              done/2              unknown/1          done/2              done/2
        503 after               | unknown/1          done/6              done/2              done/3              unknown/1          done/2              done/2
        504 before              | unknown/1          done/5              done/2              done/2              unknown/1          done/2              done/2
        504 after               | unknown/1          done/6              done/2              done/3              unknown/1          done/2              done/2
        reset before            | unknown/1          done/5              done/2              done/2              unknown/1          done/2              done/2
        reset after             | unknown/1          done/6              done/2              done/3              unknown/1          done/2              done/2
        no answer               | unknown/1          done/6              done/2              done/3              unknown/1          done/2              done/2
        body cut at 0           | unknown/1          done/6              done/2              done/3              unknown/1          done/1              done/2
        body cut                | unknown/1          done/6              done/2              done/3              unknown/1          done/1              done/2
        length too large        | unknown/1          done/6              done/2              done/3              unknown/1          done/1              done/2
        length too small        | unknown/1          done/6              done/2              done/3              unknown/1          done/1              done/2
        byte by byte            | done/1             done/5              done/1              done/1              done/1             done/1              done/1
        half of the JSON        | unknown/1          done/6              done/2              done/3              unknown/1          done/1              done/2
        HTML with 200           | unknown/1          done/6              done/2              done/3              unknown/1          done/2              done/2
        byte order mark         | done/1             done/5              done/1              done/1              done/1             done/1              done/1
        escaped text            | done/1             done/5              done/1              done/1              done/1             done/1              done/1
        redirect                | unknown/1          RedirectRefused/2   RedirectRefused/1   RedirectRefused/1   unknown/1          RedirectRefused/1   RedirectRefused/1
        301 after               | unknown/1          RedirectRefused/2   RedirectRefused/1   RedirectRefused/1   unknown/1          RedirectRefused/1   RedirectRefused/1
        302 before              | unknown/1          RedirectRefused/2   RedirectRefused/1   RedirectRefused/1   unknown/1          RedirectRefused/1   RedirectRefused/1
        303 after               | unknown/1          RedirectRefused/2   RedirectRefused/1   RedirectRefused/1   unknown/1          RedirectRefused/1   RedirectRefused/1
        308 after               | unknown/1          RedirectRefused/2   RedirectRefused/1   RedirectRefused/1   unknown/1          RedirectRefused/1   RedirectRefused/1
        gateway's 400 before    | unknown/1          Http400/2           Http400/1           Http400/1           unknown/1          Http400/1           Http400/1
        gateway's 400 after     | unknown/1          Http400/2           Http400/1           Http400/1           unknown/1          Http400/1           Http400/1
        gateway's 403 before    | unknown/1          Http403/2           Http403/1           Http403/1           unknown/1          Http403/1           Http403/1
        gateway's 403 after     | unknown/1          Http403/2           Http403/1           Http403/1           unknown/1          Http403/1           Http403/1
        425 before              | unknown/1          done/5              done/2              done/2              unknown/1          done/2              done/2
        444 after               | unknown/1          Http444/2           Http444/1           Http444/1           unknown/1          Http444/1           Http444/1
        499 after               | unknown/1          Http499/2           Http499/1           Http499/1           unknown/1          Http499/1           Http499/1
        no answer in HTTP before | unknown/1         done/5              done/2              done/2              unknown/1          done/2              done/2
        no answer in HTTP after | unknown/1          done/6              done/2              done/3              unknown/1          done/2              done/2
        stale answer before     | done/1             done/5              done/1              CallStillLive/5     done/1             done/1              done/1
        stale answer after      | done/1             done/5              done/1              done/2              done/1             done/1              done/1
        next on another host    | done/1             ListingBroken/2     done/1              done/1              done/1             done/1              done/1
        next by http            | done/1             ListingBroken/2     done/1              done/1              done/1             done/1              done/1
        next without scheme     | done/1             ListingBroken/2     done/1              done/1              done/1             done/1              done/1
        next of another account | done/1             ListingBroken/2     done/1              done/1              done/1             done/1              done/1
        next is itself          | done/1             ListingBroken/2     done/1              done/1              done/1             done/1              done/1
        empty page              | done/1             done/6              done/1              done/1              done/1             done/1              done/1
        expired token           | 21481/1            21481/2             21481/1             21481/1             21481/1            21481/1             21481/1
        repeated call           | done/1             done/5              done/1              done/1              done/1             done/1              done/1
        first call again        | done/1             done/5              done/1              done/1              done/1             done/1              done/1
        circle of three         | done/1             done/5              done/1              done/1              done/1             done/1              done/1
        no next link            | done/1             ListingBroken/2     done/1              done/1              done/1             done/1              done/1
        too many calls          | done/1             ListingBroken/2     done/1              done/1              done/1             done/1              done/1
        gzip of 31 MB           | done/1             ListingBroken/2     done/1              done/1              done/1             done/1              done/1
        gzip of 99 MB           | done/1             done/6              done/1              done/1              done/1             done/1              done/1
        unreadable times        | done/1             done/5              done/1              done/1              done/1             done/1              done/1
        object for text         | done/1             done/5              done/1              done/1              done/1             done/1              done/1
        500 on large pages      | done/1             done/6              done/1              done/1              done/1             done/1              done/1
        """;

    /// <summary>The fault lasts: the rows in which that makes a difference.</summary>
    /// <remarks>
    /// An update or a delete whose answer was lost is refused the second time. If that answer cannot be read either, its status is
    /// all that is known, and only 404 says enough.
    /// </remarks>
    private const string Always =
        """
                                | New                List                Get                 Status              Redirect           Remove              Wait
        429                     | 20429/6            20429/7             20429/6             20429/6             20429/6            20429/6             20429/6
        429 for 7 s             | 20429/6            20429/7             20429/6             20429/6             20429/6            20429/6             20429/6
        429 until a date        | 20429/6            20429/7             20429/6             20429/6             20429/6            20429/6             20429/6
        408 before              | unknown/1          Http408/7           Http408/6           Http408/6           unknown/1          Http408/6           Http408/6
        408 after               | unknown/1          Http408/7           Http408/6           Http408/6           unknown/1          Http408/6           Http408/6
        500 before              | unknown/1          20500/7             20500/6             20500/6             unknown/1          20500/6             20500/6
        500 after               | unknown/1          20500/7             20500/6             20500/6             unknown/1          20500/6             20500/6
        502 before              | unknown/1          Http502/7           Http502/6           Http502/6           unknown/1          Http502/6           Http502/6
        502 after               | unknown/1          Http502/7           Http502/6           Http502/6           unknown/1          Http502/6           Http502/6
        503 before              | unknown/1          Http503/7           Http503/6           Http503/6           unknown/1          Http503/6           Http503/6
        503 after               | unknown/1          Http503/7           Http503/6           Http503/6           unknown/1          Http503/6           Http503/6
        504 before              | unknown/1          Http504/7           Http504/6           Http504/6           unknown/1          Http504/6           Http504/6
        504 after               | unknown/1          Http504/7           Http504/6           Http504/6           unknown/1          Http504/6           Http504/6
        reset before            | unknown/1          ConnectionLost/7    ConnectionLost/6    ConnectionLost/6    unknown/1          ConnectionLost/6    ConnectionLost/6
        reset after             | unknown/1          ConnectionLost/7    ConnectionLost/6    ConnectionLost/6    unknown/1          ConnectionLost/6    ConnectionLost/6
        no answer               | unknown/1          TimedOut/7          TimedOut/6          TimedOut/6          unknown/1          TimedOut/6          TimedOut/6
        425 before              | unknown/1          Http425/7           Http425/6           Http425/6           unknown/1          Http425/6           Http425/6
        no answer in HTTP before | unknown/1         ConnectionLost/7    ConnectionLost/6    ConnectionLost/6    unknown/1          ConnectionLost/6    ConnectionLost/6
        no answer in HTTP after | unknown/1          ConnectionLost/7    ConnectionLost/6    ConnectionLost/6    unknown/1          ConnectionLost/6    ConnectionLost/6
        body cut at 0           | unknown/1          ConnectionLost/7    ConnectionLost/6    ConnectionLost/6    unknown/1          done/1              ConnectionLost/6
        body cut                | unknown/1          ConnectionLost/7    ConnectionLost/6    ConnectionLost/6    unknown/1          done/1              ConnectionLost/6
        length too large        | unknown/1          TimedOut/7          TimedOut/6          TimedOut/6          unknown/1          done/1              TimedOut/6
        length too small        | unknown/1          UnreadableAnswer/7  UnreadableAnswer/6  Http400/2           unknown/1          done/1              UnreadableAnswer/6
        half of the JSON        | unknown/1          UnreadableAnswer/7  UnreadableAnswer/6  Http400/2           unknown/1          done/1              UnreadableAnswer/6
        HTML with 200           | unknown/1          UnreadableAnswer/7  UnreadableAnswer/6  Http400/2           unknown/1          done/2              UnreadableAnswer/6
        empty page              | done/1             ListingBroken/21    done/1              done/1              done/1             done/1              done/1
        repeated call           | done/1             done/8              done/1              done/1              done/1             done/1              done/1
        first call again        | done/1             done/8              done/1              done/1              done/1             done/1              done/1
        circle of three         | done/1             ListingBroken/24    done/1              done/1              done/1             done/1              done/1
        gzip of 99 MB           | done/1             UnreadableAnswer/7  done/1              done/1              done/1             done/1              done/1
        500 on large pages      | done/1             20500/7             done/1              done/1              done/1             done/1              done/1
        """;

    /// <summary>The rows of a fault that passes.</summary>
    public static TheoryData<string, string> RowsOnce() => ToRows(Read(Once));

    /// <summary>The rows of a fault that lasts: those of <see cref="Always"/>, and of <see cref="Once"/> where that has none.</summary>
    public static TheoryData<string, string> RowsAlways()
    {
        var rows = Read(Once);
        foreach (var (fault, row) in Read(Always))
        {
            Assert.True(rows.ContainsKey(fault), $"'{fault}' is no row of the table of faults that pass.");
            Assert.True(rows[fault] != row, $"'{fault}' is the same in both tables: the one of faults that last has only rows that differ.");
            rows[fault] = row;
        }

        return ToRows(rows);
    }

    private static OrderedDictionary<string, string> Read(string table)
    {
        var rows = new OrderedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n').Skip(1))
        {
            var parts = line.Split('|');
            var cells = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            rows.Add(parts[0].TrimEnd(), string.Join(' ', cells).Replace("unknown", "CallOutcomeUnknown", StringComparison.Ordinal));
        }

        return rows;
    }

    private static TheoryData<string, string> ToRows(OrderedDictionary<string, string> rows) => [.. rows.Select(row => (row.Key, row.Value))];
}
