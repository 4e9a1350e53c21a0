namespace TwilioCalls.Numbers;

/// <summary>
/// The numbering plans of the world's country codes. Source: the metadata of libphonenumber 9.0.43 (Apache 2.0), which a
/// test compares with this table. Left out are codes whose numbers at home do not become those from abroad by such a rule.
/// </summary>
internal static class NumberingPlans
{
    /// <summary>The country code of the United States, Canada and others, which share one plan.</summary>
    public const string NorthAmerica = "1";

    private const int LongestCountryCode = 3;

    // Country code / what stands before a number at home (= for a 0 that stays) / digits after the country code;
    // ! where 00 at the start of a number means something else than the plus.
    private const string Table =
        """
        1/1/10 20/0/8-10 211/0/9 212/0/9 213/0/8-9 216//8 218/0/9 220//7-9 221//9 222//8 223//8 224//8-9 225/=/10 226//8 227//8
        228//8 229/=/10 230//7-8 231/0/7-9 232/0/8 233/0/9 234/0/10! 235//8 236//8 237//9 238//7 239//7 240//9 241//7-8 242/=/9
        243/0/7-10 244//9 245//9 246//7 247//5 248//7 249/0/9 250//8-9 251/0/9 252/0/6-9 253//8 254/0/7-9! 255/0/9! 256/0/9!
        257//8 258//8-9 260/0/9 261/0/9 262/0/9 263/0/9 264/0/8-9 265/0/7-9 266//8 267//7-8 268//8 269//7 27/0/5-9 290//4-5
        291/0/7 297//7 298//6 299//6 30//10 31/0/9-11 32/0/8-9 33/0/9 34//9 350//8 351//9 352//4-11 353/0/7-10 354//7-9
        355/0/8-9 356//8 357//8 358/0/5-10 359/0/6-9 36/06/8-9 370/0/8 371//8 372//7-8 373/0/8 374/0/8 375/8/8-9 376//6-9 377/0/8-9
        378/=/8-10 380/0/9 381/0/7-12 382/0/8 383/0/8-12 385/0/8-9 386/0/8 387/0/8-9 389/0/8 39/=/6-12 40/0/6-9 41/0/9 420//9
        421/0/6-9 423/0/7-9 43/0/4-13 44/0/9-10 45//8 46/0/7-9 47//8 48//7-9 49/0/5-13 500//5 501//7 502//8 503//8 504//8 505//8
        506//8 507//7-8 508/0/6-9 509//8 51/0/8-9 52//10 53/0/6-10 55/0/10-11! 56//9 57/0/10! 58/0/10 590/0/9 591/0/8! 592//7!
        593/0/8-9 594/0/9 595/0/7-9 596/0/9 597//6-7 598/0/8 599//7-8 60/0/8-10 61/0/9! 62/0/7-12! 63/0/6-10 64/0/8-10 65//8!
        66/0/8-9! 670//7-8 672//6 673//7 674//7 675//7-8 676//5-7 677//5-7 678//5-7 679//7 680//7 681//6 682//5 683//4-7
        685//5-10 686/0/5-8 687//6 688//5-7 689//8 690//4-7 691//7 692//7 7/8/10 81/0/9-10! 82/0/5-10! 84/0/9-10 850/0/8-10
        852//8! 853//8 855/0/8-9! 856/0/8-10 86/0/7-11 880/0/6-10 886/0/8-9! 90/0/10 91/0/10 92/0/9-10 93/0/9 94/0/9 95/0/6-10
        960//7 961/0/7-8 962/0/8-9 963/0/8-9 964/0/8-10 965//8 966/0/9 967/0/7-9 968//8 970/0/8-9 971/0/8-9 972/0/8-12 973//8
        974//8 975//7-8 976/0/8-10! 977/0/8-10 98/0/6-10 992//9! 993/8/8 994/0/9 995/0/9 996/0/9 998//9
        """;

    private static readonly Dictionary<string, NumberingPlan> Plans = Table
        .Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(Read)
        .ToDictionary(plan => plan.CountryCode, StringComparer.Ordinal);

    /// <summary>The country codes in the table.</summary>
    public static IEnumerable<string> CountryCodes => Plans.Keys;

    /// <summary>The plan of a country code; null if there is none here.</summary>
    public static NumberingPlan? Of(string countryCode) => Plans.TryGetValue(countryCode, out var plan) ? plan : null;

    /// <summary>The plan of a number that begins with its country code. No code begins with another.</summary>
    public static NumberingPlan? OfNumber(string digits) => Enumerable.Range(1, LongestCountryCode)
        .Where(length => digits.Length >= length)
        .Select(length => Of(digits.Substring(0, length)))
        .FirstOrDefault(plan => plan is not null);

    private static NumberingPlan Read(string entry)
    {
        var parts = entry.TrimEnd('!').Split('/');
        var lengths = parts[2].Split('-').Select(int.Parse).ToArray();
        var keepsZero = parts[1] == "=";
        return new(parts[0], keepsZero ? "" : parts[1], keepsZero, lengths[0], lengths[^1], entry[^1] == '!');
    }
}
