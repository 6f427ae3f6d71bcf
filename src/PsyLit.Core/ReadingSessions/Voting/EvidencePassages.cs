using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Annotations.Writing;

namespace PsyLit.Core.ReadingSessions.Voting;

/// <summary>Keeps the passages that readers give as evidence: as annotations for the group, which nobody else sees before the reveal.</summary>
public sealed partial class EvidencePassages(LibraryContext library, WriteAnnotation write, RemoveAnnotation remove)
{
    public const string NotInText = "These words are not in the record’s text. Copy them from it, or select them there.";

    /// <summary>Makes the passage of a vote the one with these words, and takes away the one before. Call it in the transaction that stores the vote: of two who save at once the second takes away what the first one marked.</summary>
    /// <param name="session">The session.</param>
    /// <param name="vote">The vote; null when there is none to which a passage could belong.</param>
    /// <param name="quote">Words of the text; blank for no passage.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>Why the passage was not kept, as a sentence; null when it was.</returns>
    public async Task<string?> KeepAsync(ReadingSession session, SessionVote? vote, string quote, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        var words = Spaces.Replace(quote ?? "", " ").Trim();
        if (vote is null || words == (vote.ShownPassage()?.Quote is { } before ? Spaces.Replace(before, " ").Trim() : ""))
            return null;
        Annotation? made = null;
        if (words.Length > 0)
        {
            var (annotation, problem) = await MarkAsync(session, vote, words, cancellationToken);
            if (annotation is null)
                return problem;
            made = annotation;
        }

        // What moderators hid stays theirs to decide about.
        var old = vote.ShownPassage();
        (vote.Annotation, vote.AnnotationId) = (made, made?.Id);
        await library.SaveChangesAsync(cancellationToken);
        // One passage may be evidence for several answers.
        if (old is not null && !await library.SessionVotes.AnyAsync(other => other.AnnotationId == old.Id, cancellationToken))
            await remove.RunAsync(old, vote.AccountId, cancellationToken);
        return null;
    }

    private async Task<(Annotation? Annotation, string? Problem)> MarkAsync(ReadingSession session, SessionVote vote, string words, CancellationToken cancellationToken)
    {
        if (await library.FindTextAsync(vote.ArticleId, null, cancellationToken) is not { } text)
            return (null, NotInText);
        foreach (var section in text.Sections)
        {
            if (Find(section.Plain, words) is not { } place)
                continue;
            var result = await write.RunAsync(new NewAnnotation
            {
                ArticleId = vote.ArticleId,
                RevisionNumber = text.RevisionNumber,
                Section = section.Name,
                Start = place.Start,
                End = place.End,
                Purpose = AnnotationPurpose.Highlighting,
                Visibility = AnnotationVisibility.Group,
                GroupId = session.GroupId,
                SessionId = session.Id,
            }, vote.AccountId, cancellationToken);
            return (result.Annotation, result.Problem);
        }

        return (null, NotInText);
    }

    // However the text is broken into lines: a selection has other spaces than the source.
    private static (int Start, int End)? Find(string text, string words)
    {
        var pattern = string.Join(@"\s+", words.Split(' ').Select(Regex.Escape));
        var match = Regex.Match(text, pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        return match.Success ? (match.Index, match.Index + match.Length) : null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
