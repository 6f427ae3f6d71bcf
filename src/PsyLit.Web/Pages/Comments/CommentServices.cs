using PsyLit.Core.Comments;
using PsyLit.Core.Markdown;
using PsyLit.Web.Pages.Comments.Writing;

namespace PsyLit.Web.Pages.Comments;

/// <summary>What the comment pages need.</summary>
public static class CommentServices
{
    public static IServiceCollection AddComments(this IServiceCollection services)
    {
        services.AddSingleton<MarkdownRenderer>();
        services.AddScoped<CommentDrafts>();
        services.AddScoped<PostComment>();
        services.AddScoped<EditComment>();
        services.AddScoped<RemoveComment>();
        return services;
    }
}
