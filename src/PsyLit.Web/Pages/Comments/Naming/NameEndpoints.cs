using System.Security.Claims;
using PsyLit.Core.Accounts;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Naming;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Comments.Naming;

/// <summary><c>GET /comments/names?q=@an&amp;article=5</c>: what a name that is being typed into a comment may become; <c>#</c> for concepts.</summary>
public static class NameEndpoints
{
    /// <summary>Who has an account is told to those who may write to them; concepts are everybody's.</summary>
    public static void MapCommentNames(this IEndpointRouteBuilder routes) => routes.MapGet("/comments/names", SuggestAsync);

    private static async Task<IResult> SuggestAsync(
        NameSuggestions names, HttpContext context, ClaimsPrincipal user, string? q, long? article, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(user);
        if (q is not ['@' or '#', ..] || q.Length > 1 + NameSuggestions.LongestText)
            return TypedResults.Problem("q must begin with @ or # and have at most 40 characters after it.", statusCode: StatusCodes.Status400BadRequest);
        if (q[0] == '@' && !visitor.MayComment())
            return visitor.AccountId is null ? TypedResults.Unauthorized() : TypedResults.Forbid();
        var found = q[0] == '@'
            ? await names.PeopleAsync(q[1..], article, cancellationToken)
            : q.Length > 1 ? await names.ConceptsAsync(q[1..], visitor, cancellationToken) : [];
        context.Response.Headers.CacheControl = "private, no-store";
        return TypedResults.Ok(found.Select(name => new
        {
            name.Label,
            name.Text,
            About = name.ConceptKind is { } kind ? KindWords.One(kind) : name.About,
            FoundBy = name.ConceptKind is null ? null : name.About,
            Kind = name.ConceptKind ?? "person",
        }));
    }
}
