using CsCheck;

namespace PsyLit.Formats.Tests.RoundTrips;

/// <summary>Made-up values of single fields, with the characters that careless writers and readers trip over.</summary>
internal static class GeneratedText
{
    // Syntax of BibTeX, RIS, CSV, JSON and XML; letters of several scripts; characters outside the basic plane.
    private static readonly Gen<string> Word = OneOf(
        "tea", "Psilocybin", "5-HT2A", "α7", "p<0.05", "&", "&amp;", "“quoted”", "\"straight\"", "it's", "{braces}", "50%", "$5$", "#1", @"back\slash",
        "under_score", "a~b", "Ångström", "naïve", "ß", "Łódź", "日本語", "🍄", "T–B", "—", "ﬁn", "x^2", "a=b", "@home", "+1", "-1", "|", "semi;colon",
        "one, two", "(2020)", "[sic]", "et", "and", "AU  - x", "TY", "10.5", "ER", "i.e.", "?", "n = 12");

    /// <summary>One line of plain text, without spaces at its ends, repeated spaces or a closing full stop.</summary>
    public static readonly Gen<string> Line = Word.Array[1, 6].Select(words => string.Join(' ', words.Prepend("Effects")));

    /// <summary>One line of inline text.</summary>
    public static readonly Gen<string> Inline = Gen.OneOf(
            Word,
            Gen.Select(OneOf("b", "i", "sub", "sup"), OneOf("2A", "in vitro", "x"), (tag, word) => $"5-HT<{tag}>{word}</{tag}>")).Array[1, 8]
        .Select(words => string.Join(' ', words.Prepend("On")))
        .Where(text => !text.EndsWith('.'));

    public static readonly Gen<string> Sentences = Inline.Array[1, 3].Select(sentences => string.Join(' ', sentences.Select(sentence => sentence + ".")));

    public static readonly Gen<string> Journal = OneOf(
        "Imaginary Journal of Tea", "Tea & Mind", "J. Imag. Psychopharm.", "Tea: The Journal", "Zeitschrift für Tee", "Tea (London, England)", "茶の雑誌");

    public static readonly Gen<string> Abbreviation = OneOf("Imag J Tea", "Tea Mind", "J Imag", "Z Tee");

    public static readonly Gen<string> Volume = OneOf("12", "380", "12A", "7 Suppl 1");

    public static readonly Gen<string> Issue = OneOf("3", "1-2", "Suppl 1", "Pt A", "10 Suppl");

    /// <summary>Pages with their last page written out, as records hold them.</summary>
    public static readonly Gen<string> Pages = OneOf("481-489", "7", "e12", "S123-S128", "e1023-e1031", "99-101", "320-321; discussion 321-322", "xi-xv", "1101-1102, 1110");

    public static readonly Gen<string> Doi = OneOf(
        "10.99999/tea.1", "10.99999/S2215-0366(16)30065-7", "10.99999/(SICI)1097(199808)17:15/16<1661::AID-T968>3.0.CO;2-2", "10.99999/a_b#c", "10.99999/ÄÖ-%2F", "10.99999.12/X;Y");

    public static readonly Gen<string> Pmid = Gen.Int[90_000_001, 99_999_999].Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static readonly Gen<string> Issn = Gen.Select(Gen.Int[1000, 9999], Gen.Int[100, 999], OneOf("0", "5", "X"), (first, second, check) => $"{first}-{second}{check}");

    public static readonly Gen<string> Isbn = OneOf("9789999999991", "9789999999984", "999999999X");

    public static readonly Gen<string> Url = OneOf("https://example.org/tea", "https://example.org/a?b=1&c=2#d", "http://example.org/%7Etea/x_y");

    public static readonly Gen<string> Language = OneOf("eng", "ger", "English", "fr");

    public static readonly Gen<string> Term = OneOf("psychedelics", "5-HT2A receptor", "tea, green", "LSD/MDMA", "naïve users", "R&D", "50%", "α-synuclein", "in vivo (rat)");

    public static readonly Gen<string> MeshHeading = OneOf("Depressive Disorder, Major", "Psilocybin", "Receptor, Serotonin, 5-HT2A", "Rats", "Tea/Coffee Ratio", "N,N-Dimethyltea");

    public static readonly Gen<string> Qualifier = OneOf("drug therapy", "psychology", "metabolism");

    public static readonly Gen<string> Group = OneOf("Imaginary Study Group", "World Tea Organization", "Group ABC", "Plato Team II", "3rd Trial Team", "Tea & Mind Consortium");

    public static readonly Gen<string> Family = OneOf(
        "Beispiel", "Carhart-Harris", "O'Neil", "Müller", "Nuñez y Pérez", "Łukasiewicz", "D’Souza", "al-Hakim", "Ng", "St. John", "李", "Fox Brown");

    public static readonly Gen<string> Given = OneOf("Robin L", "RL", "R. L.", "Jean-Pierre", "J-P", "Zoë", "Ana María", "C M H", "W. Gordon", "明");

    public static readonly Gen<string> Particle = OneOf("de", "van den", "von der", "de la", "ter");

    public static readonly Gen<string> Suffix = OneOf("Jr", "Sr", "3rd", "III");

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>None, one or more values, each once.</summary>
    public static Gen<IReadOnlyList<T>> Some<T>(Gen<T> values, int most = 3) => values.Array[0, most].Select(chosen => (IReadOnlyList<T>)[.. chosen.Distinct()]);

    public static Gen<string?> Maybe(Gen<string> values) => Gen.Null(values);
}
