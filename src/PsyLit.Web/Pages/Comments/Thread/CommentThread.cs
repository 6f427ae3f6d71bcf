using PsyLit.Core.Comments.Threads;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Comments.Thread;

/// <summary>The comments on a record, or the replies to an annotation, and the box they are written in.</summary>
public sealed record CommentThread
{
    /// <summary>The path of the page they stand on.</summary>
    public required string Page { get; init; }

    /// <summary>The tops of the threads, in order.</summary>
    public required IReadOnlyList<CommentView> Comments { get; init; }

    /// <summary>How many comments stand.</summary>
    public required int Standing { get; init; }

    /// <summary>The heading.</summary>
    public string Title => AreReplies ? "Replies" : "Comments";

    /// <summary>Whether they are replies to an annotation.</summary>
    public bool AreReplies { get; init; }

    public ThreadSort Sort { get; init; }

    /// <summary>When the visitor was here before; null for a guest and at the first visit.</summary>
    public DateTime? LastVisit { get; init; }

    /// <summary>That time in words: "20 January 2026", "your last visit today".</summary>
    public string Since { get; init; } = "";

    /// <summary>What others wrote since, in the order of the page.</summary>
    public IReadOnlyList<CommentView> News { get; init; } = [];

    /// <summary>Null for an account that may not write here.</summary>
    public CommentBox? Box { get; init; }

    /// <summary>Why there is no box, as a sentence; null when there is one.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether the visitor is no guest.</summary>
    public bool IsLoggedIn { get; init; }

    /// <summary>True when the box stands below the comment that it answers, and not at the end.</summary>
    public bool IsAnsweringHere => Box?.ParentId is { } id && Comments.SelectMany(top => top.All).Any(comment => comment.Id == id);

    /// <summary>The form that all buttons of the thread belong to.</summary>
    public string ActionsForm => "thread-actions";

    /// <summary>The first thing that is new, where the line stands; null when nothing is.</summary>
    public long? FirstNew => News.Count > 0 ? News[0].Id : null;

    /// <summary>A thread on a page.</summary>
    public static CommentThread Of(string page, IReadOnlyList<CommentView> tops)
    {
        var all = tops.SelectMany(top => top.All).ToList();
        return new CommentThread
        {
            Page = page,
            Comments = tops,
            Standing = all.Count(comment => comment is { IsStub: false, RemovedAt: null, HiddenAt: null }),
            News = all.FindAll(comment => comment.IsNew),
        };
    }

    /// <summary>The same in another order.</summary>
    public string AddressFor(ThreadSort sort)
    {
        var query = sort == ThreadSort.Oldest ? "" : $"?sort={ThreadOrder.Key(sort)}";
        return $"{Page}{query}#{(AreReplies ? "replies" : "comments")}";
    }

    /// <summary>The time of the last visit in words; nothing when there was none.</summary>
    public static string SinceWords(DateTime? lastVisit, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return lastVisit is not { } last ? "" : last.Date == clock.GetUtcNow().Date ? "your last visit today" : Typography.Day(last);
    }
}
