namespace PsyLit.Core.Concepts;

/// <summary>The rules of an ambiguous form in words, as the matcher follows them.</summary>
public static class AmbiguityWords
{
    /// <summary>What is near enough to decide, in words.</summary>
    public const string Near = "in the same sentence or within 250 characters";

    /// <summary>When the form is taken for its concept, as a sentence that goes on after "“DOI” is taken for it".</summary>
    public static string Of(AmbiguousForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var (wanted, against) = (Quoted(form.RequiresAnyNearby), Quoted(form.RejectIfNearby));
        if (form.AcceptedByDefault)
        {
            return against.Length == 0 ? "wherever it stands"
                : $"unless {against} stands near it{(wanted.Length == 0 ? "" : $", and nearer than {wanted}")}";
        }

        var company = wanted.Length == 0 ? "only where the record also names it by another form" : $"only where {wanted} stands near it, or the record also names it by another form";
        return against.Length == 0 ? company : $"{company}; not where {against} stands nearer";
    }

    private static string Quoted(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => $"“{words[0]}”",
        _ => $"{string.Join(", ", words.Take(words.Count - 1).Select(word => $"“{word}”"))} or “{words[^1]}”",
    };
}
