namespace PsyLit.Core.Concepts;

/// <summary>
/// The matcher of the vocabulary in force, for the whole process. A published version takes its place while others go on reading; who
/// serves one request asks for a <see cref="ConceptMatcher"/> instead, and has the same one to its end.
/// </summary>
/// <param name="first">Makes the matcher that is used until the library's own vocabulary is known.</param>
public sealed class CurrentMatcher(Func<ConceptMatcher> first)
{
    private readonly Lazy<ConceptMatcher> first = new(first);
    private volatile Known? known;

    /// <summary>The matcher.</summary>
    public ConceptMatcher Matcher => known?.Matcher ?? first.Value;

    /// <summary>The version of the vocabulary that it is of; 0 when it is not the library's own.</summary>
    public int Version => known?.Version ?? 0;

    /// <summary>Puts the matcher of a version in the place of the one before.</summary>
    internal void TakeOver(ConceptMatcher matcher, int version) => known = new Known(matcher, version);

    /// <summary>Lets the next look at the library decide, whatever version was known: another library's versions have the same numbers.</summary>
    internal void Forget() => known = null;

    private sealed record Known(ConceptMatcher Matcher, int Version);
}
