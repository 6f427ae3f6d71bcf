using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Naming;
using PsyLit.Core.Comments.Reactions;
using PsyLit.Core.Comments.Rendering;
using PsyLit.Core.Comments.Visits;
using PsyLit.Core.Markdown;
using PsyLit.Web.Hosting.Background;
using PsyLit.Web.Pages.Comments.Cards;
using PsyLit.Web.Pages.Comments.Previewing;
using PsyLit.Web.Pages.Comments.Thread;
using PsyLit.Web.Pages.Comments.Writing;

namespace PsyLit.Web.Pages.Comments;

/// <summary>What the comment pages need.</summary>
public static class CommentServices
{
    public static IServiceCollection AddComments(this IServiceCollection services)
    {
        services.AddSingleton<MarkdownRenderer>();
        services.AddScoped<StaleRendering>();
        services.AddHostedService<RenderingAgain>();
        services.AddScoped<VisibleComments>();
        services.AddScoped<ReplyCounts>();
        services.AddScoped<CommentReactions>();
        services.AddScoped<ThreadVisits>();
        services.AddScoped<NameSuggestions>();
        services.AddScoped<PostCards>();
        services.AddScoped<PostPreview>();
        services.AddScoped<ThreadReader>();
        services.AddScoped<BoxReader>();
        services.AddScoped<PostTargets>();
        services.AddScoped<PostComment>();
        services.AddScoped<EditComment>();
        services.AddScoped<RemoveComment>();
        return services;
    }
}
