using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Annotations.Exchange;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Annotations.WebAnnotations;
using PsyLit.Core.Annotations.WebAnnotations.Selectors;
using PsyLit.Core.Annotations.Writing;

namespace PsyLit.Core.Annotations.Receiving;

/// <summary>Takes annotations that programs send: finds the record and the passage they are about, and writes them as a person would.</summary>
public sealed class ReceiveAnnotation(LibraryContext library, RecordsByAddress records, WriteAnnotation write)
{
    /// <summary>Writes an annotation.</summary>
    /// <param name="sent">What was sent.</param>
    /// <param name="accountId">In whose name; whether they may is asked before (<see cref="AnnotationRights"/>).</param>
    /// <param name="site">This site.</param>
    /// <param name="cancellationToken">Ends the work with nothing written.</param>
    public async Task<AnnotationResult> RunAsync(WebAnnotation sent, long accountId, SiteIris site, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sent);
        if (sent.OnlyTarget is not { } target)
            return AnnotationResult.Refused(TargetProblem(sent));
        if (await records.FindAsync([target.Source], site, cancellationToken) is not { } articleId)
            return AnnotationResult.Refused("The library has no record under the address of the target. Import the record first, or name it by its address here, its DOI or its PMID.");
        var (place, problem) = await PlaceAsync(target, articleId, site, cancellationToken);
        if (place is null)
            return AnnotationResult.Refused(problem!);

        var content = ReceivedContent.Of(sent, site);
        var wanted = place with
        {
            Purpose = content.Purpose,
            Markdown = content.Markdown,
            TagName = content.TagName,
            ConceptId = content.ConceptId,
            Visibility = content.Visibility,
            GroupId = content.GroupId,
            Origin = sent is { Id: null, Canonical: null, Via: [] } ? null : new AnnotationOrigin { Via = sent.Id ?? (sent.Via is [var first, ..] ? first : null), Canonical = sent.Canonical },
        };
        return await write.RunAsync(wanted, accountId, cancellationToken);
    }

    // One request makes one annotation under one address, so that several passages are not made several annotations here: who sends them learns the
    // address of each. Nothing is lost by that, since by the model a body is related to each target by itself ("Cardinality of Bodies and Targets").
    private static string TargetProblem(WebAnnotation sent) => (sent.Targets.Count + sent.UnreadTargets) switch
    {
        0 => "An annotation needs a target: a record by its address here, its DOI or its PMID, and a selector of the passage.",
        1 => "The target is no single document. Its source is a record by its address here, its DOI or its PMID.",
        var several => $"An annotation here is about one passage, and this one has {several} targets. Send one annotation for each of them: what it says is said of each target by itself, so that together they say the same.",
    };

    private async Task<(NewAnnotation? Place, string? Problem)> PlaceAsync(WebTarget target, long articleId, SiteIris site, CancellationToken cancellationToken)
    {
        // The text that the target says was annotated, when it is one of the record's.
        var text = await library.FindTextAsync(articleId, site.RevisionOf(target.Cached, articleId), cancellationToken)
            ?? await library.FindTextAsync(articleId, null, cancellationToken);
        if (text is null)
            return (null, "The record has no text any more.");
        var section = SectionFragment.ToSection(target.Fragment);
        var known = text.Sections.FirstOrDefault(one => one.Name == section);
        var start = known is null ? null : CodePoints.Utf16After(known.Plain, target.Position?.Start ?? -1);
        var end = known is null ? null : CodePoints.Utf16After(known.Plain, target.Position?.End ?? -1);
        if (target.Quote is not { Exact.Length: > 0 } quote)
        {
            return start is { } from && end is { } to && from < to
                ? (Place(articleId, text, section!, from, to), null)
                : (null, "The target selects no passage of the text: a TextQuoteSelector is needed, or a FragmentSelector of a section refined by a TextPositionSelector within it.");
        }

        if (AnnotationText.QuoteProblem(quote.Exact) is { } tooLong)
            return (null, tooLong);
        var found = Anchoring.Find(text.Sections, PassageQuote.FromElsewhere(section, start, quote.Exact, quote.Prefix, quote.Suffix));
        return found.State is AnchorState.Exact or AnchorState.Moved
            ? (Place(articleId, text, found.Section!, found.Start, found.End), null)
            : (null, "The words of the TextQuoteSelector are not in the text of the record.");
    }

    private static NewAnnotation Place(long articleId, RevisionText text, string section, int start, int end) =>
        new() { ArticleId = articleId, RevisionNumber = text.RevisionNumber, Section = section, Start = start, End = end, Purpose = AnnotationPurpose.Highlighting };
}
