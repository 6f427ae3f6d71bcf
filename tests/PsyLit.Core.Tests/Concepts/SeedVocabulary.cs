using PsyLit.Core.Concepts;

namespace PsyLit.Core.Tests.Concepts;

/// <summary>The vocabulary that a fresh installation starts with, and a matcher for it, read once for all tests.</summary>
internal static class SeedVocabulary
{
    private static readonly Lazy<VocabularyReading> Lazily = new(() =>
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "seeds", "vocabulary.json"));
        return VocabularyFile.ReadAsync(file).GetAwaiter().GetResult();
    });

    private static readonly Lazy<ConceptMatcher> LazyMatcher = new(() => new ConceptMatcher(Vocabulary));

    public static VocabularyReading Reading => Lazily.Value;

    public static Vocabulary Vocabulary => Reading.Vocabulary!;

    public static ConceptMatcher Matcher => LazyMatcher.Value;

    /// <summary>The mentions of one text as "concept:source characters".</summary>
    public static string[] Find(string text) => [.. Matcher.Find(text).Select(mention => $"{mention.ConceptId}:{text[mention.Start..mention.End]}")];
}
