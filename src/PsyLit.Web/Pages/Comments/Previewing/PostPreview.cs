using PsyLit.Core.Comments.Rendering;
using PsyLit.Web.Pages.Comments.Cards;

namespace PsyLit.Web.Pages.Comments.Previewing;

/// <summary>Shows a text as it will stand when it is posted: by the same renderer, with the same names and cards.</summary>
public sealed class PostPreview(PostRenderer posts, PostCards cards)
{
    /// <param name="text">As typed.</param>
    /// <param name="cancellationToken">Ends the look for names and cards.</param>
    public async Task<PostBody> OfAsync(string text, CancellationToken cancellationToken) => (await OfAsync([(text, "preview")], cancellationToken))[0];

    /// <summary>Shows several texts on one page, with one look for names and one for cards.</summary>
    /// <param name="texts">As typed, each with what tells its footnotes from those of the others.</param>
    /// <param name="cancellationToken">Ends the look for names and cards.</param>
    public async Task<IReadOnlyList<PostBody>> OfAsync(IReadOnlyCollection<(string Text, string Post)> texts, CancellationToken cancellationToken)
    {
        var rendered = await posts.RenderAsync(texts, cancellationToken);
        return await cards.OfAsync([.. rendered.Select(one => one.Html)], null, cancellationToken);
    }
}
