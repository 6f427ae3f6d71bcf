using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Concepts;
using PsyLit.Core.Drafts;
using PsyLit.Core.Tags;

namespace PsyLit.Core.Annotations.Writing;

/// <summary>Fixes an annotation to a passage of an article.</summary>
public sealed class WriteAnnotation(LibraryContext library, PostRenderer posts, ConceptMatcher concepts, TimeProvider clock)
{
    // A second press of the button arrives within seconds; the same words after that are meant.
    private static readonly TimeSpan SamePress = TimeSpan.FromMinutes(2);

    /// <summary>Stores it, with its place in the newest text, and tells others unless only its writer sees it. The same one sent twice at once is stored once.</summary>
    /// <param name="wanted">What to write.</param>
    /// <param name="accountId">Who writes; whether they may is asked before (<see cref="AnnotationRights"/>).</param>
    /// <param name="cancellationToken">Ends the work with nothing written.</param>
    public async Task<AnnotationResult> RunAsync(NewAnnotation wanted, long accountId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        // Where it is part of a greater change, that has begun already and commits or undoes both.
        await using var transaction = library.Database.CurrentTransaction is null ? await library.Database.BeginTransactionAsync(cancellationToken) : null;
        var seen = await library.FindTextAsync(wanted.ArticleId, wanted.RevisionNumber, cancellationToken);
        var newest = await library.FindTextAsync(wanted.ArticleId, null, cancellationToken);
        if (newest is not null && !HasWhatWasSeen(seen, wanted))
        {
            if (Followed(newest, wanted) is not { } there)
                return AnnotationResult.Refused("The record has another text since you opened it, and the passage is not in that. What you wrote is kept: open the record again and choose a passage there.");
            (wanted, seen) = (there, newest);
        }

        if (seen is null || newest is null)
            return AnnotationResult.Refused("This text of the record is no longer in the library. Open the record again and choose the passage there.");
        if ((wanted.Lost ?? Range(seen, wanted)) is not { } passage)
            return AnnotationResult.Refused("The passage is not in the text. Choose some words of it.");
        if (AnnotationText.QuoteProblem(passage.Exact) is { } tooLong)
            return AnnotationResult.Refused(tooLong);

        var annotation = Make(wanted, passage, accountId);
        if (AnnotationText.Problem(wanted.Purpose, annotation.Markdown, annotation.TagName, annotation.ConceptId, concepts.Vocabulary) is { } problem)
            return AnnotationResult.Refused(problem);
        if (await library.GroupProblemAsync(annotation, cancellationToken) is { } notTheirs)
            return AnnotationResult.Refused(notTheirs);
        await library.ForgetDraftsAsync(wanted.Drafts, accountId, cancellationToken);
        if (wanted.Origin is null && await FindTwinAsync(annotation, cancellationToken) is { } twin)
        {
            await CommitAsync();
            return new AnnotationResult(twin);
        }

        var named = await posts.RenderAsync(annotation, cancellationToken);
        annotation.PutAt(Anchoring.Find(newest.Sections, passage), newest.RevisionNumber);
        library.Annotations.Add(annotation);
        await library.SaveChangesAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (wanted.Origin is { } origin)
        {
            (origin.AnnotationId, origin.AccountId, origin.BroughtAt) = (annotation.Id, accountId, now);
            library.AnnotationOrigins.Add(origin);
            await library.SaveChangesAsync(cancellationToken);
        }

        await library.TellAsync(annotation, now, isMade: true, named, cancellationToken);
        await CommitAsync();
        return new AnnotationResult(annotation);

        Task CommitAsync() => transaction?.CommitAsync(cancellationToken) ?? Task.CompletedTask;
    }

    private static bool HasWhatWasSeen(RevisionText? text, NewAnnotation wanted) =>
        wanted is not { Seen: { Length: > 0 } words, Lost: null }
        || (text?.Sections.FirstOrDefault(section => section.Name == wanted.Section) is { Plain: var plain }
            && wanted.Start >= 0 && wanted.Start <= wanted.End && wanted.End <= plain.Length
            && plain[wanted.Start..wanted.End].ReplaceLineEndings("\n") == words.ReplaceLineEndings("\n"));

    /// <summary>The same words in another text; null when it does not have them.</summary>
    private static NewAnnotation? Followed(RevisionText text, NewAnnotation wanted)
    {
        var words = wanted.Seen!.Trim();
        if (AnnotationText.QuoteProblem(words) is not null)
            return null;
        var found = Anchoring.Find(text.Sections, PassageQuote.FromElsewhere(wanted.Section, wanted.Start, words, null, null));
        return found.State is AnchorState.Exact or AnchorState.Moved
            ? wanted with { RevisionNumber = text.RevisionNumber, Section = found.Section!, Start = found.Start, End = found.End }
            : null;
    }

    /// <summary>The passage without spaces at its ends and with whole characters; null when nothing is left of it, or it is not in the text.</summary>
    private static PassageQuote? Range(RevisionText text, NewAnnotation wanted)
    {
        if (text.Sections.FirstOrDefault(section => section.Name == wanted.Section) is not { Plain: var plain } section
            || wanted.Start < 0 || wanted.End > plain.Length || wanted.Start >= wanted.End)
        {
            return null;
        }

        var (start, end) = (wanted.Start, wanted.End);
        while (start < end && char.IsWhiteSpace(plain[start]))
            start++;
        while (end > start && char.IsWhiteSpace(plain[end - 1]))
            end--;
        return start == end ? null : PassageQuote.At(section, WholeCharacters.Before(plain, start), WholeCharacters.After(plain, end));
    }

    private Annotation Make(NewAnnotation wanted, PassageQuote passage, long accountId)
    {
        var now = clock.GetUtcNow();
        var text = CommentText.Normal(wanted.Markdown);
        return new Annotation
        {
            PublicId = Guid.CreateVersion7(now),
            ArticleId = wanted.ArticleId,
            AccountId = accountId,
            Purpose = wanted.Purpose,
            Markdown = text,
            TagName = wanted.Purpose == AnnotationPurpose.Tagging ? TagName.Normal(wanted.TagName) : null,
            ConceptId = wanted.Purpose == AnnotationPurpose.Identifying ? wanted.ConceptId : null,
            Visibility = wanted.Visibility,
            GroupId = wanted.Visibility == AnnotationVisibility.Group ? wanted.GroupId : null,
            SessionId = wanted.SessionId,
            RevisionNumber = wanted.RevisionNumber,
            Section = passage.Section ?? "",
            Start = passage.Start ?? 0,
            End = (passage.Start ?? 0) + passage.Exact.Length,
            Quote = passage.Exact,
            Prefix = passage.Prefix,
            Suffix = passage.Suffix,
            WrittenAt = wanted.WrittenAt ?? now.UtcDateTime,
        };
    }

    private Task<Annotation?> FindTwinAsync(Annotation annotation, CancellationToken cancellationToken)
    {
        var since = annotation.WrittenAt - SamePress;
        return library.Annotations.FirstOrDefaultAsync(
            other => other.AccountId == annotation.AccountId && other.WrittenAt > since && other.ArticleId == annotation.ArticleId
                && other.Section == annotation.Section && other.Start == annotation.Start && other.End == annotation.End
                && other.Purpose == annotation.Purpose && other.Markdown == annotation.Markdown && other.TagName == annotation.TagName
                && other.ConceptId == annotation.ConceptId && other.Visibility == annotation.Visibility && other.GroupId == annotation.GroupId && other.SessionId == annotation.SessionId
                && other.DeletedAt == null,
            cancellationToken);
    }
}
