using PsyLit.Core.Comments.Rendering;
using PsyLit.Web.Pages.Comments.Cards;

namespace PsyLit.Web.Pages.Comments.Previewing;

/// <summary>Shows a text as it will stand when it is posted: by the same renderer, with the same names and cards.</summary>
public sealed class PostPreview(PostRenderer posts, PostCards cards)
{
    /// <param name="text">As typed.</param>
    /// <param name="cancellationToken">Ends the look for names and cards.</param>
    /// <param name="post">What tells its footnotes from those of posts on the same page.</param>
    public async Task<PostBody> OfAsync(string text, CancellationToken cancellationToken, string post = "preview")
    {
        var rendered = await posts.RenderAsync(text, post, cancellationToken);
        return (await cards.OfAsync([rendered.Html], null, cancellationToken))[0];
    }
}
