using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Benchmarks.Reading;
using PsyLit.Core;
using PsyLit.Core.Annotations;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Core.Groups;
using PsyLit.Core.ReadingSessions;

namespace PsyLit.Benchmarks.Hiding;

/// <summary>A library in which two readers have things that a third one must not know of.</summary>
internal static class HiddenThings
{
    /// <summary>Who is in no group.</summary>
    public const string Stranger = "reader 19";

    private const string JsonLd = "application/ld+json";

    private const long Nowhere = 1_000_000;

    /// <returns>Addresses of what is hidden, each with one of what does not exist.</returns>
    public static async Task<IReadOnlyList<HiddenPair>> FillAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var article = await DiscussedRecord.FillAsync(services, annotations: 100, comments: 20, cancellationToken);
        await using var scope = services.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<LibraryContext>();
        var now = DateTime.UtcNow;
        var owners = await library.Users.OrderBy(account => account.Id).Take(2).ToListAsync(cancellationToken);
        var group = new Group { Name = "The hidden", CreatedAt = now };
        foreach (var owner in owners)
            group.Members.Add(new GroupMember { AccountId = owner.Id, JoinedAt = now, Role = GroupRole.Owner });
        library.Groups.Add(group);
        await library.SaveChangesAsync(cancellationToken);

        var annotations = await library.Annotations.OrderBy(annotation => annotation.Id).Take(2).ToListAsync(cancellationToken);
        annotations[0].Visibility = AnnotationVisibility.OnlyMe;
        (annotations[1].Visibility, annotations[1].GroupId) = (AnnotationVisibility.Group, group.Id);
        var reply = new Comment { ArticleId = article, AnnotationId = annotations[1].Id, AccountId = owners[1].Id, Markdown = "Hidden", Html = "<p>Hidden</p>", WrittenAt = now };
        var collection = new Collection { AccountId = owners[0].Id, Name = "Hidden", Key = "hidden", CreatedAt = now, ChangedAt = now };
        var shared = new Collection { AccountId = owners[0].Id, Name = "Ours", Key = "ours", Visibility = CollectionVisibility.Group, GroupId = group.Id, CreatedAt = now, ChangedAt = now };
        var session = new ReadingSession { GroupId = group.Id, Title = "Hidden", State = SessionState.Open, CreatedById = owners[0].Id, CreatedAt = now, OpenedAt = now };
        session.Records.Add(new SessionRecord { ArticleId = article, Position = 1 });
        session.Criteria.Add(new SessionCriterion { Question = "Is it?", Answers = ["yes", "no"], Position = 1 });
        library.AddRange(reply, collection, shared, session);
        await library.SaveChangesAsync(cancellationToken);

        var (none, own, ours) = (Guid.CreateVersion7(), annotations[0].PublicId, annotations[1].PublicId);
        return
        [
            new("annotation, page, own", $"/annotations/{none}", $"/annotations/{own}"),
            new("annotation, page, a group's", $"/annotations/{none}", $"/annotations/{ours}"),
            new("annotation, JSON-LD, a group's", $"/annotations/{none}", $"/annotations/{ours}", JsonLd),
            new("annotation, edit", $"/annotations/{none}/edit", $"/annotations/{ours}/edit"),
            new("annotation, report", $"/flag/annotation/{none}", $"/flag/annotation/{ours}"),
            new("reply", $"/comments/{Nowhere}", $"/comments/{reply.Id}"),
            new("collection, own", $"/collections/{Nowhere}", $"/collections/{collection.Id}"),
            new("collection, a group's", $"/collections/{Nowhere}", $"/collections/{shared.Id}"),
            new("group", $"/groups/{Nowhere}", $"/groups/{group.Id}"),
            new("group, its annotations, JSON-LD", $"/groups/{Nowhere}/annotations.jsonld", $"/groups/{group.Id}/annotations.jsonld", JsonLd),
            new("session", $"/sessions/{Nowhere}", $"/sessions/{session.Id}"),
            new("session, minutes", $"/sessions/{Nowhere}/minutes", $"/sessions/{session.Id}/minutes"),
            new("session, reading", $"/sessions/{Nowhere}/read/1", $"/sessions/{session.Id}/read/1"),
        ];
    }
}
