using System.Globalization;
using PsyLit.Core;
using PsyLit.Core.Annotations;
using PsyLit.Core.Articles;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Core.Drafts;
using PsyLit.Core.Drafts.Unsent;
using PsyLit.Core.Groups;
using PsyLit.Core.Moderation;
using PsyLit.Core.Notifications;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.SearchRecords;
using PsyLit.Core.Tags;
using PsyLit.Formats.Records;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Permissions;

/// <summary>One of everything that people make, all of it <see cref="Who.Owner"/>'s and as little visible as it can be.</summary>
internal static class SampleThings
{
    /// <returns>The names by which the table speaks of them, with the numbers in addresses.</returns>
    public static async Task<Dictionary<string, string>> MakeAsync(PsyLitApp app, IReadOnlyDictionary<Who, long> accounts)
    {
        var article = await app.AddArticleAsync(change: one => one.Abstract = [new AbstractSection(null, null, "Psilocybin binds the receptor. It lasts.")]);
        return await app.WithLibraryAsync(async library =>
        {
            var made = new Dictionary<string, object>();
            var now = app.Clock.GetUtcNow().UtcDateTime;
            var owner = accounts[Who.Owner];
            Written(library, made, article, owner, now);
            Kept(library, made, article, owner, now);
            TheirGroup(library, made, article, accounts, now);
            await library.SaveChangesAsync();
            var numbers = made.ToDictionary(one => one.Key, one => IdOf(one.Value), StringComparer.Ordinal);
            numbers["article"] = article.ToString(CultureInfo.InvariantCulture);
            numbers["owner"] = owner.ToString(CultureInfo.InvariantCulture);
            numbers["shared"] = ((Collection)made["shared"]).ShareToken!;
            return numbers;
        }).WithInvitationAsync(app, accounts);
    }

    private static void Written(LibraryContext library, Dictionary<string, object> made, long article, long owner, DateTime now)
    {
        made["comment"] = new Comment { ArticleId = article, AccountId = owner, Markdown = "A word.", Html = "<p>A word.</p>", WrittenAt = now };
        made["annotation"] = new Annotation
        {
            PublicId = Guid.CreateVersion7(),
            ArticleId = article,
            AccountId = owner,
            Purpose = AnnotationPurpose.Commenting,
            Markdown = "For me.",
            Html = "<p>For me.</p>",
            RevisionNumber = 1,
            CurrentRevision = 1,
            Section = "abstract/0",
            CurrentSection = "abstract/0",
            End = 10,
            CurrentEnd = 10,
            Quote = "Psilocybin",
            Suffix = " binds the receptor.",
            WrittenAt = now,
        };
        made["removed"] = new Comment { ArticleId = article, AccountId = owner, Markdown = "Gone.", Html = "<p>Gone.</p>", WrittenAt = now, DeletedAt = now, DeletedById = owner };
        made["case"] = new ModerationCase { Comment = (Comment)made["comment"], OpenedAt = now };
        library.AddRange(made["comment"], made["annotation"], made["removed"], made["case"]);
        library.Add(new ArticleRevision { ArticleId = article, Number = 1, Title = "Before", SupersededAt = now });
    }

    private static void Kept(LibraryContext library, Dictionary<string, object> made, long article, long owner, DateTime now)
    {
        var name = $"tag-{Guid.CreateVersion7():N}";
        var tag = new Tag { Name = name, Key = name };
        made["tag"] = tag;
        made["collection"] = new Collection
        {
            AccountId = owner,
            Name = "Mine",
            Key = "mine",
            CreatedAt = now,
            ChangedAt = now,
            Articles = { new CollectedArticle { ArticleId = article, Position = 1, AddedAt = now } },
        };
        made["shared"] = new Collection { AccountId = owner, Name = "Shared", Key = "shared", ShareToken = Guid.NewGuid().ToString("N"), CreatedAt = now, ChangedAt = now };
        made["trashed"] = new Collection { AccountId = owner, Name = "Thrown away", Key = "thrown away", CreatedAt = now, ChangedAt = now, DeletedAt = now };
        made["search"] = new SavedSearch { AccountId = owner, Name = "Psilocybin", Text = "psilocybin", SavedAt = now, LookedAt = now };
        made["record"] = new SearchRecord { AccountId = owner, Title = "A search", Text = "psilocybin", NormalForm = "psilocybin", MadeAt = now, VocabularyFingerprint = "", ProgramVersion = "" };
        library.AddRange(tag, made["collection"], made["shared"], made["trashed"], made["search"], made["record"]);
        library.Add(new ArticleTag { ArticleId = article, Tag = tag, AccountId = owner, AddedAt = now });
    }

    private static void TheirGroup(LibraryContext library, Dictionary<string, object> made, long article, IReadOnlyDictionary<Who, long> accounts, DateTime now)
    {
        var owner = accounts[Who.Owner];
        var group = new Group { Name = "Ours", CreatedAt = now, Members = { new GroupMember { AccountId = owner, Role = GroupRole.Owner, JoinedAt = now } } };
        made["group"] = group;
        made["session"] = Session(group, article, owner, SessionState.Open, now);
        made["revealed"] = Session(group, article, owner, SessionState.Revealed, now);
        made["notification"] = new Notification { AccountId = owner, Subject = $"article:{article}", Kind = EventKind.CommentPosted, At = now, ArticleId = article };
        made["draft"] = new Draft { Id = Guid.NewGuid(), AccountId = owner, Key = $"comment-new:{article}", Text = "Half a thought", SavedAt = now };
        made["unsent"] = new UnsentForm { Id = Guid.NewGuid(), Action = $"/articles/{article}/comments", Address = $"/articles/{article}", Fields = [new SentField("Text", "Half a thought")], KeptAt = now };
        library.AddRange(group, made["session"], made["revealed"], made["notification"], made["draft"], made["unsent"]);
        library.Add(new Group { Name = "Theirs", CreatedAt = now, Members = { new GroupMember { AccountId = accounts[Who.OtherMember], Role = GroupRole.Owner, JoinedAt = now } } });
    }

    private static ReadingSession Session(Group group, long article, long owner, SessionState state, DateTime now) => new()
    {
        Group = group,
        Title = "Read together",
        State = state,
        CreatedById = owner,
        CreatedAt = now,
        OpenedAt = now,
        RevealedAt = state == SessionState.Revealed ? now : null,
        Records = { new SessionRecord { ArticleId = article, Position = 1 } },
        Criteria = { new SessionCriterion { Position = 1, Question = "Blinded?", Answers = ["yes", "no"] } },
        Readers = { new SessionReader { AccountId = owner, JoinedAt = now } },
    };

    private static async Task<Dictionary<string, string>> WithInvitationAsync(this Task<Dictionary<string, string>> making, PsyLitApp app, IReadOnlyDictionary<Who, long> accounts)
    {
        var made = await making;
        made["invitation"] = (await app.WithAsync<GroupInvitations, string?>(invitations =>
            invitations.MakeAsync(long.Parse(made["group"], CultureInfo.InvariantCulture), accounts[Who.Owner], GroupRole.Member, days: 1, uses: 5)))!;
        return made;
    }

    private static string IdOf(object thing) => thing switch
    {
        Annotation annotation => annotation.PublicId.ToString(),
        Tag tag => tag.Key,
        _ => string.Create(CultureInfo.InvariantCulture, $"{thing.GetType().GetProperty("Id")!.GetValue(thing)}"),
    };
}
