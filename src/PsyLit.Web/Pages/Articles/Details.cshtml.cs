using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Core.Exports;
using PsyLit.Core.Relations;
using PsyLit.Formats.Records;
using PsyLit.Web.Api.Annotations;
using PsyLit.Web.Pages.Annotations.OnRecord;
using PsyLit.Web.Pages.Concepts.Mentions;

namespace PsyLit.Web.Pages.Articles;

/// <summary>The record page: an article's text with everything known about it around.</summary>
public sealed class DetailsModel(ArticleQuery articles, ArticleNotices notices, ConceptMatcher concepts, MentionRows mentions, RecordPassages passages) : PageModel
{
    public Article Article { get; private set; } = null!;

    /// <summary>The article as citation styles and formats take it.</summary>
    public CitationRecord Record { get; private set; } = null!;

    public ConceptKey Key { get; private set; } = null!;

    /// <summary>Mentions that readers called wrong, and what became of them.</summary>
    public IReadOnlyList<MentionRow> Said { get; private set; } = [];

    public ArticleFacts Facts { get; private set; } = null!;

    public IReadOnlyList<ArticleAddress> Addresses { get; private set; } = [];

    /// <summary>What stands about the article, whichever record says it.</summary>
    public IReadOnlyList<StandingNotice> Notices { get; private set; } = [];

    /// <summary>The readers' passages over the text, and the notes beside it.</summary>
    public PassageLayer Passages { get; private set; } = null!;

    public bool MarksAreOn { get; private set; }

    public int CommentCount { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(id, cancellationToken) is not { } article)
        {
            return NotFound();
        }

        Response.Headers.AppendAnnotationService(Request);
        Article = article;
        Said = await mentions.OfAsync(id, cancellationToken);
        Key = ConceptKey.Of(concepts, article.Title, article.Summary, article.Abstract, new MentionDecisions(Said.Select(row => row.Mention)));
        Passages = await passages.OfAsync(article, [.. Key.Entries.Select(entry => entry.Concept.Label)], Visitor.Of(User), cancellationToken);
        Facts = new ArticleFacts(concepts.Vocabulary, article);
        Addresses = ArticleAddresses.Of(article);
        Notices = await notices.OfAsync(id, cancellationToken);
        Record = ArticleRecord.Of(article, Notices);
        MarksAreOn = Marks.AreOn(HttpContext);
        CommentCount = await articles.CountCommentsAsync(id, cancellationToken);
        return Page();
    }

    /// <summary>True when nobody has checked the field yet.</summary>
    public bool IsUnconfirmed(params string[] fields) => fields.Any(Article.Unconfirmed.Contains);
}
