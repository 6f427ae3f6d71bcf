using System.Buffers;
using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching.Surroundings;

/// <summary>
/// Weighs whether an ambiguous form is meant, by the words in its sentence and within 250 characters. When words for and against
/// both stand there, the nearer one decides: "Fisher's LSD test of dose" is the test, "PET tracer uptake in animals" is the imaging.
/// </summary>
internal sealed class Ambiguity(AmbiguousForm form)
{
    private const int Window = 250;

    private readonly NearbyTerm[] requires = [.. form.RequiresAnyNearby.Select(term => new NearbyTerm(term))];
    private readonly NearbyTerm[] rejects = [.. form.RejectIfNearby.Select(term => new NearbyTerm(term))];

    // One search tells for most texts that nothing speaks against the form.
    private readonly SearchValues<string>? anyReject = form.RejectIfNearby.Count == 0
        ? null : SearchValues.Create([.. form.RejectIfNearby.Select(TextFolder.FoldToString).Where(term => term.Length > 0)], StringComparison.Ordinal);

    /// <summary>True when it matters whether the document names the concept by another form.</summary>
    public bool NeedsCompany => !form.AcceptedByDefault;

    /// <summary>Whether the form at this place stands for its concept.</summary>
    /// <param name="text">The section it stands in.</param>
    /// <param name="start">Its first folded character.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="namedPlainly">True when the document also names the concept by a form that is not ambiguous.</param>
    public bool Accepts(FoldedText text, int start, int end, bool namedPlainly)
    {
        var (from, to) = Surroundings(text.Text, start, end);
        var against = anyReject is not null && text.Text.AsSpan(from, to - from).ContainsAny(anyReject)
            ? Nearest(rejects, text, from, to, start, end, enough: false) : int.MaxValue;
        if (against == int.MaxValue && (form.AcceptedByDefault || namedPlainly))
            return true;
        // Without anything against it, the first word for it settles the matter.
        return Nearest(requires, text, from, to, start, end, enough: against == int.MaxValue) < against;
    }

    private static (int From, int To) Surroundings(string folded, int start, int end)
    {
        var from = Math.Max(0, start - Window);
        var to = Math.Min(folded.Length, end + Window);
        return (Math.Min(from, Sentences.StartOf(folded, start)), Math.Max(to, Sentences.EndOf(folded, end)));
    }

    private static int Nearest(NearbyTerm[] terms, FoldedText text, int from, int to, int start, int end, bool enough)
    {
        var nearest = int.MaxValue;
        foreach (var term in terms)
        {
            nearest = Math.Min(nearest, term.Distance(text, from, to, start, end));
            if (enough && nearest < int.MaxValue)
                break;
        }
        return nearest;
    }
}
