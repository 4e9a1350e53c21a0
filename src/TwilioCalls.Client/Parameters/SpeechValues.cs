namespace TwilioCalls.Parameters;

/// <summary>
/// Well-known voices and languages of Twilio's verb Say. It knows many more, and gains some each year: others are taken too.
/// Source: Twilio's page on text-to-speech.
/// </summary>
internal static class SpeechValues
{
    /// <summary>Voices. Each speaks one language, except the first two.</summary>
    public static IReadOnlyList<OptionValue> Voice { get; } =
    [
        new("man", "Twilio's own, in a few languages; the cheapest"),
        new("woman", "Twilio's own, in a few languages; the cheapest"),
        new("Polly.Joanna", "English, United States, female"),
        new("Polly.Joanna-Neural", "English, United States, female, neural"),
        new("Polly.Matthew", "English, United States, male"),
        new("Polly.Matthew-Neural", "English, United States, male, neural"),
        new("Polly.Amy", "English, United Kingdom, female"),
        new("Polly.Amy-Neural", "English, United Kingdom, female, neural"),
        new("Polly.Brian", "English, United Kingdom, male"),
        new("Polly.Nicole", "English, Australia, female"),
        new("Polly.Vicki", "German, female"),
        new("Polly.Vicki-Neural", "German, female, neural"),
        new("Polly.Hans", "German, male"),
        new("Polly.Celine", "French, female"),
        new("Polly.Lea-Neural", "French, female, neural"),
        new("Polly.Mathieu", "French, male"),
        new("Polly.Lucia", "Spanish, Spain, female"),
        new("Polly.Mia", "Spanish, Mexico, female"),
        new("Polly.Bianca", "Italian, female"),
        new("Polly.Giorgio", "Italian, male"),
        new("Polly.Lotte", "Dutch, female"),
        new("Polly.Camila", "Portuguese, Brazil, female"),
        new("Polly.Ewa", "Polish, female"),
        new("Polly.Astrid", "Swedish, female"),
        new("Polly.Mizuki", "Japanese, female"),
    ];

    /// <summary>Languages.</summary>
    public static IReadOnlyList<OptionValue> Language { get; } =
    [
        new("en-US", "English, United States; the default"),
        new("en-GB", "English, United Kingdom"),
        new("en-AU", "English, Australia"),
        new("de-DE", "German"),
        new("fr-FR", "French, France"),
        new("fr-CA", "French, Canada"),
        new("es-ES", "Spanish, Spain"),
        new("es-MX", "Spanish, Mexico"),
        new("it-IT", "Italian"),
        new("nl-NL", "Dutch"),
        new("pt-BR", "Portuguese, Brazil"),
        new("pt-PT", "Portuguese, Portugal"),
        new("pl-PL", "Polish"),
        new("sv-SE", "Swedish"),
        new("da-DK", "Danish"),
        new("nb-NO", "Norwegian"),
        new("ja-JP", "Japanese"),
        new("ko-KR", "Korean"),
    ];
}
