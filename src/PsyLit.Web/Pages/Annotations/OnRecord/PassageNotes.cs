using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Anchors;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Articles;
using PsyLit.Core.Comments;
using PsyLit.Core.Moderation;

namespace PsyLit.Web.Pages.Annotations.OnRecord;

/// <summary>Reads the annotations of a record that a visitor may know of.</summary>
public sealed class PassageNotes(LibraryContext library, ReplyCounts replies, HidingForMe hiding)
{
    /// <summary>The annotations in reading order, those whose passages are not in the text at the end.</summary>
    /// <param name="article">The article as its page shows it.</param>
    /// <param name="sections">Its text.</param>
    /// <param name="visitor">Who looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<PassageNote>> ReadAsync(
        Article article, IReadOnlyList<SectionText> sections, Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(visitor);
        var notes = await library.Annotations.AsNoTracking().VisibleTo(visitor).Where(annotation => annotation.ArticleId == article.Id)
            .Select(annotation => new PassageNote
            {
                Id = annotation.Id,
                PublicId = annotation.PublicId,
                Name = annotation.Account.UserName!,
                Purpose = annotation.Purpose,
                Html = annotation.Html,
                TagName = annotation.TagName,
                ConceptId = annotation.ConceptId,
                Visibility = annotation.Visibility,
                GroupName = annotation.Group!.Name,
                WrittenAt = annotation.WrittenAt,
                EditedAt = annotation.EditedAt,
                WriterId = annotation.AccountId,
                IsOwn = annotation.AccountId == visitor.AccountId,
                Place = new PassagePlace(
                    new PassageQuote(annotation.Section, annotation.Start, annotation.Quote, annotation.Prefix, annotation.Suffix),
                    // One that has not followed its text yet is looked up below.
                    annotation.CurrentRevision == article.RevisionNumber
                        ? new Anchor(annotation.Anchor, annotation.AnchorScore, annotation.CurrentSection, annotation.CurrentStart, annotation.CurrentEnd)
                        : null!,
                    annotation.RevisionNumber),
            })
            .ToListAsync(cancellationToken);
        if (notes.Count == 0)
            return notes;
        var hidden = await hiding.OfAsync(visitor.AccountId, cancellationToken);
        var shown = notes.Select(note => Followed(note, sections) with { IsFolded = hidden.Annotations.Contains(note.Id) || hidden.Writers.Contains(note.WriterId) });
        return InOrder(shown, sections, await replies.OfArticleAsync(article.Id, visitor, cancellationToken));
    }

    private static PassageNote Followed(PassageNote note, IReadOnlyList<SectionText> sections) =>
        note.Place.Anchor is null ? note with { Place = note.Place with { Anchor = Anchoring.Find(sections, note.Place.Passage) } } : note;

    private static List<PassageNote> InOrder(IEnumerable<PassageNote> notes, IReadOnlyList<SectionText> sections, Dictionary<long, int> replies)
    {
        var places = sections.Select((section, at) => (section.Name, at)).ToDictionary(place => place.Name, place => place.at);
        return
        [
            .. notes.OrderBy(note => note.Place.IsOrphan ? int.MaxValue : places.GetValueOrDefault(note.Place.Anchor.Section!, int.MaxValue))
                .ThenBy(note => note.Place.Anchor.Start).ThenBy(note => note.Place.Anchor.End).ThenBy(note => note.Id)
                .Select((note, at) => note with { Number = note.Place.IsOrphan ? 0 : at + 1, Replies = replies.GetValueOrDefault(note.Id) }),
        ];
    }
}
