namespace PsyLit.Core.Text;

/// <summary>
/// Breaks folded text into the words that are indexed and asked for. Documents and queries must go through the same breaker.
/// <list type="bullet">
/// <item>A word is a run of letters and digits; everything else parts words, so "dose-dependent" and "dose dependent" are alike.</item>
/// <item>A serotonin receptor is one word: 5-HT2A, 5HT2A, 5-HT(2A), 5-HT₂A, 5 HT2A, (5HT)2A and 5-HT2AR are all "5ht2a", and
/// "5-HT2A/2C" is "5ht2a" and "5ht2c". The transmitter alone is "5ht".</item>
/// <item>A short name with a number is one word whether or not a hyphen stands between: PSD-95 is "psd95", IL-6 "il6", GSK-3β "gsk3beta".
/// Names that count something (day-7, phase-2) stay apart, as they are mostly written with a space.</item>
/// <item>A possessive 's is left out.</item>
/// </list>
/// </summary>
public static class WordBreaker
{
    /// <summary>The words of <paramref name="text"/> in order.</summary>
    public static IReadOnlyList<FoldedWord> Words(FoldedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new List<FoldedWord>(text.Text.Length / 6);
        var reader = new WordReader(text.Text);
        while (reader.Read())
            words.Add(new FoldedWord(reader.Start, reader.End, reader.Word.ToString()));
        return words;
    }

    /// <summary>The words of an unfolded text, in order, without their places: what an index column or a query phrase is made of.</summary>
    public static IEnumerable<string> Words(string source) => Words(TextFolder.Fold(source)).Select(word => word.Text);
}
