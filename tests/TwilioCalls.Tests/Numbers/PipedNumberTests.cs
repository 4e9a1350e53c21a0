namespace TwilioCalls.Tests.Numbers;

public class PipedNumberTests
{
    private const string Dial = " | New-TwilioCall -From +14155550199 -Twiml '<Response/>' ";

    [Fact]
    public async Task Texts_are_numbers_to_call()
    {
        var sent = await SentForms.OfAsync("'+14155550123', '+1 415 555 0124'" + Dial);

        Assert.Equal(["+14155550123", "+14155550124"], sent.Values("To"));
        Assert.Empty(sent.Errors);
    }

    [Theory]
    [InlineData("Get-Date")]
    [InlineData("@{ To = '+14155550123' }")]
    [InlineData("[version]'1.415.555.0123'")]
    [InlineData("[pscustomobject]@{ Phone = '+14155550123' }")]
    [InlineData("[uri]'+14155550123'")]
    public async Task What_is_no_text_is_not_made_one(string piped)
    {
        var sent = await SentForms.OfAsync(piped + Dial);

        Assert.Empty(sent.Forms);
        Assert.Single(sent.Errors);
    }

    [Fact]
    public async Task A_piped_call_is_called_at_its_own_number()
    {
        var sent = await SentForms.OfAsync(
            "$calls = Get-TwilioCall | Where-Object { $_.To -like '+1*' -and $_.From -like '+1*' }; $calls[0].To; "
            + "$null = $calls[0] | New-TwilioCall -Twiml '<Response/>'");

        Assert.Equal(sent.Output, sent.Values("To"));
        Assert.Single(sent.Forms);
    }

    [Fact]
    public async Task Rows_and_lines_that_are_empty_throughout_are_no_rows()
    {
        var rows = await SentForms.OfAsync(
            Rows("To = '+14155550123'; Name = 'Anna'", "To = ''; Name = ''", "To = ' '; Name = $null", "To = '+14155550124'; Name = 'Carl'") + Dial + "-Verbose");
        var lines = await SentForms.OfAsync("'+14155550123', '', ' ', '+14155550124'" + Dial);

        foreach (var sent in new[] { rows, lines })
        {
            Assert.Equal(["+14155550123", "+14155550124"], sent.Values("To"));
            Assert.Empty(sent.Errors);
        }

        Assert.Contains("Row 2 is empty.", rows.Verbose);
    }

    [Fact]
    public async Task A_row_of_which_only_the_number_is_missing_is_an_error_that_names_the_row()
    {
        var sent = await SentForms.OfAsync(
            Rows("To = '+14155550123'; Name = 'Anna'", "To = ''; Name = 'Bea'", "To = ' '; Name = 'Dora'") + Dial);

        Assert.Single(sent.Forms);
        Assert.Equal(["Row 2: To is missing: give whom to call.", "Row 3: To is missing: give whom to call."], sent.Errors);
    }

    [Fact]
    public async Task A_number_that_comes_twice_is_dialled_with_one_warning_that_names_it()
    {
        var sent = await SentForms.OfAsync("'+14155550123', '+1 (415) 555-0123', '+1.415.555.0123', '+14155550124'" + Dial);

        Assert.Equal(4, sent.Forms.Count);
        Assert.Contains("+14155550123", Assert.Single(sent.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_SkipDuplicate_a_number_is_dialled_once()
    {
        var sent = await SentForms.OfAsync("'+14155550123', '+1 (415) 555-0123', '+14155550124'" + Dial + "-SkipDuplicate -Verbose");

        Assert.Equal(["+14155550123", "+14155550124"], sent.Values("To"));
        Assert.Empty(sent.Warnings);
        Assert.Contains(sent.Verbose, line => line.StartsWith("+14155550123 is not called again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIf_tells_of_a_number_that_comes_twice()
    {
        var sent = await SentForms.OfAsync("'+14155550123', '+14155550123'" + Dial + "-WhatIf");

        Assert.Empty(sent.Forms);
        Assert.Single(sent.Warnings);
    }

    [Fact]
    public async Task A_row_that_was_refused_does_not_make_the_next_a_duplicate()
    {
        var sent = await SentForms.OfAsync(
            Rows("To = '+14155550123'; Timeout = '601'", "To = '+14155550123'; Timeout = '60'") + Dial + "-SkipDuplicate");

        Assert.Equal(["+14155550123"], sent.Values("To"));
        Assert.StartsWith("+14155550123: Timeout cannot be '601'", Assert.Single(sent.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_lines_are_no_SIDs()
    {
        var sent = await SentForms.OfAsync("(Get-TwilioCall -Status busy -First 1).Sid, '', ' ' | Get-TwilioCall");

        Assert.Empty(sent.Errors);
    }

    private static string Rows(params string[] rows) => string.Join(", ", rows.Select(row => $"[pscustomobject]@{{ {row} }}"));
}
