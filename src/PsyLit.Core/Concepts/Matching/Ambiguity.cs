using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts.Matching;

/// <summary>
/// Weighs whether an ambiguous form is meant, by the words in its sentence and within 250 characters. When words for and against
/// both stand there, the nearer one decides: "Fisher's LSD test of dose" is the test, "PET tracer uptake in animals" is the imaging.
/// </summary>
internal sealed class Ambiguity(AmbiguousForm form)
{
    private const int Window = 250;

    private readonly NearbyTerm[] requires = [.. form.RequiresAnyNearby.Select(term => new NearbyTerm(term))];
    private readonly NearbyTerm[] rejects = [.. form.RejectIfNearby.Select(term => new NearbyTerm(term))];

    /// <summary>Whether the form at this place stands for its concept.</summary>
    /// <param name="text">The section it stands in.</param>
    /// <param name="start">Its first folded character.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="namedPlainly">True when the document also names the concept by a form that is not ambiguous.</param>
    public bool Accepts(FoldedText text, int start, int end, bool namedPlainly)
    {
        var (from, to) = Surroundings(text.Text, start, end);
        var against = Nearest(rejects, text, from, to, start, end);
        var inFavour = Nearest(requires, text, from, to, start, end);
        if (against < int.MaxValue)
            return inFavour < against;
        return form.AcceptedByDefault || namedPlainly || inFavour < int.MaxValue;
    }

    private static (int From, int To) Surroundings(string folded, int start, int end)
    {
        var from = Math.Max(0, start - Window);
        var to = Math.Min(folded.Length, end + Window);
        return (Math.Min(from, Sentences.StartOf(folded, start)), Math.Max(to, Sentences.EndOf(folded, end)));
    }

    private static int Nearest(NearbyTerm[] terms, FoldedText text, int from, int to, int start, int end)
    {
        var nearest = int.MaxValue;
        foreach (var term in terms)
            nearest = Math.Min(nearest, term.Distance(text, from, to, start, end));
        return nearest;
    }
}
