using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Annotations;
using PsyLit.Core.Concepts;
using PsyLit.Core.Markdown;
using PsyLit.Core.Markdown.Links;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Comments.Rendering;

/// <summary>Renders what people write about records, with the people and concepts of this library. What is posted, previewed and rendered again all come from here.</summary>
public sealed class PostRenderer(LibraryContext library, ConceptMatcher concepts, MarkdownRenderer markdown)
{
    /// <summary>Renders one text.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="post">See <see cref="MarkdownRenderer.Render(string, KnownNames, string)"/>.</param>
    /// <param name="cancellationToken">Ends the look for names.</param>
    public async Task<RenderedMarkdown> RenderAsync(string text, string post, CancellationToken cancellationToken) =>
        markdown.Render(text, await NamesInAsync([text], cancellationToken), post);

    /// <summary>Renders several texts with one look for names.</summary>
    /// <param name="texts">As typed, each with what tells it from the others.</param>
    /// <param name="cancellationToken">Ends the look for names.</param>
    public async Task<IReadOnlyList<RenderedMarkdown>> RenderAsync(IReadOnlyCollection<(string Text, string Post)> texts, CancellationToken cancellationToken)
    {
        var names = await NamesInAsync(texts.Select(one => one.Text), cancellationToken);
        return [.. texts.Select(one => markdown.Render(one.Text, names, one.Post))];
    }

    /// <summary>Renders a comment's present wording into it.</summary>
    /// <returns>The accounts of the people it names.</returns>
    public async Task<IReadOnlyCollection<long>> RenderAsync(Comment comment, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(comment);
        var rendered = await RenderAsync(comment.Markdown, PostOf(comment), cancellationToken);
        (comment.Html, comment.RenderedBy) = (rendered.Html, MarkdownRenderer.Version);
        return rendered.Mentioned;
    }

    /// <summary>Renders what an annotation says now into it.</summary>
    /// <returns>The accounts of the people it names.</returns>
    public async Task<IReadOnlyCollection<long>> RenderAsync(Annotation annotation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        var rendered = await RenderAsync(annotation.Markdown, PostOf(annotation), cancellationToken);
        (annotation.Html, annotation.RenderedBy) = (rendered.Html, MarkdownRenderer.Version);
        return rendered.Mentioned;
    }

    /// <summary>Who and what these texts may name; one look into the library, and none when no text has an <c>@</c>.</summary>
    internal async Task<KnownNames> NamesInAsync(IEnumerable<string> texts, CancellationToken cancellationToken)
    {
        var possible = texts.SelectMany(NamesAfterSign.PossiblePeople).Distinct(StringComparer.Ordinal).ToList();
        var people = possible.Count == 0
            ? []
            : await library.Users.AsNoTracking().Where(account => possible.Contains(account.NormalizedUserName!))
                .Select(account => new { account.NormalizedUserName, account.Id, account.UserName })
                .ToDictionaryAsync(account => account.NormalizedUserName!, account => new KnownPerson(account.Id, account.UserName!), cancellationToken);
        return new KnownNames { People = people, Concepts = ConceptForms.Of(concepts) };
    }

    /// <inheritdoc cref="PostOf(Comment)"/>
    internal static string PostOf(Annotation annotation) => annotation.PublicId.ToString();

    /// <summary>What tells a comment from others on its page and never changes.</summary>
    internal static string PostOf(Comment comment) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{comment.WrittenAt.Ticks} {comment.AccountId} {comment.ParentId}");
}
