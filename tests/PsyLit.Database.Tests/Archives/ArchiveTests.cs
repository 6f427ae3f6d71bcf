using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Accounts.Programs;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Exchange;
using PsyLit.Core.Archives;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Reactions;
using PsyLit.Core.Comments.Visits;
using PsyLit.Core.Drafts;
using PsyLit.Core.Duplicates;
using PsyLit.Core.Feeds;
using PsyLit.Core.Groups;
using PsyLit.Core.Moderation;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Core.ReadingList;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Core.ReadingSessions.Voting;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search;
using PsyLit.Core.SearchRecords;
using PsyLit.Core.Selections;
using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;
using PsyLit.Database.Tests.Imports;
using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Archives;

public sealed class ArchiveTests
{
    private static readonly ArchiveDocument Vocabulary = new("vocabulary.json", "{\"concepts\":[]}\r\n"u8.ToArray());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_archive_restored_into_an_empty_library_is_exported_again_byte_for_byte()
    {
        await using var first = await FilledAsync();
        var archive = await ExportAsync(first);

        await using var second = await TemporaryLibrary.OpenAsync();
        var result = await RestoreAsync(second, archive);

        Assert.Null(result.Failure);
        Assert.Equal(Vocabulary.Content, Assert.Single(result.Documents).Content);
        Assert.Equal(archive, await ExportAsync(second));
        Assert.Equal(await first.ContentAsync(), await second.ContentAsync());
    }

    [Fact]
    public async Task The_same_content_gives_the_same_bytes_at_another_time()
    {
        await using var library = await FilledAsync();
        var archive = await ExportAsync(library);
        library.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(archive, await ExportAsync(library));
    }

    [Fact]
    public async Task Nothing_that_opens_a_door_is_in_an_archive()
    {
        await using var library = await FilledAsync();

        var text = await TextOfAsync(await ExportAsync(library));

        Assert.Contains("Ann Reader", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash-of-a-password", text, StringComparison.Ordinal);
        Assert.DoesNotContain("stamp-of-a-session", text, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-pubmed", text, StringComparison.Ordinal);
        Assert.Contains("Journal club of May", text, StringComparison.Ordinal);
        Assert.DoesNotContain("token-of-a-link", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash-of-an-invitation", text, StringComparison.Ordinal);
        Assert.DoesNotContain("key-of-feeds", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash-of-a-token", text, StringComparison.Ordinal);
        Assert.DoesNotContain("deleted search", text, StringComparison.Ordinal);
        Assert.DoesNotContain("only in the browser", text, StringComparison.Ordinal);
        Assert.DoesNotContain("put away before", text, StringComparison.Ordinal);
        Assert.Contains("Half a\\nthought", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_is_in_an_archive_unless_it_is_made_anew_or_secret()
    {
        string[] leftOut =
        [
            "AccessToken", "DuplicateSearchState", "IndexBlock", "IndexSegment", "IndexQueueEntry", "IndexState", "RetagEntry",
            "ArticleVisit", "GroupInvitation", "LibraryEvent", "Notification", "Selection", "PubMedAccess", "FeedKey", "IdentityUserClaim<long>", "IdentityUserLogin<long>", "IdentityUserToken<long>", "IdentityUserPasskey<long>",
            "IdentityRoleClaim<long>",
        ];
        await using var library = await FilledAsync();
        var tables = await library.AskAsync(context => Task.FromResult(
            context.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => Microsoft.EntityFrameworkCore.Infrastructure.TypeExtensions.ShortDisplayName(type.ClrType)).Except(leftOut).ToList()));

        using var archive = new MemoryStream(await ExportAsync(library));
        var summary = await LibraryArchive.PeekAsync(archive, Cancel);

        Assert.True(tables.Count == summary!.Rows.Count, $"{string.Join(", ", tables)} should be {string.Join(", ", summary.Rows.Keys)}");
    }

    [Fact]
    public async Task What_was_restored_can_be_searched_and_its_accounts_are_known_but_have_no_password()
    {
        await using var first = await FilledAsync();
        await using var second = await TemporaryLibrary.OpenAsync();
        await RestoreAsync(second, await ExportAsync(first));

        var indexed = await second.AskAsync(library => library.IndexSegments.SumAsync(segment => segment.Documents, Cancel));
        Assert.Equal(await first.AskAsync(library => library.Articles.CountAsync(Cancel)), indexed);
        var account = await second.AskAsync(library => library.Users.SingleAsync(Cancel));
        Assert.Null(account.PasswordHash);
        Assert.NotEqual("stamp-of-a-session", account.SecurityStamp);
        Assert.True(await second.AskAsync(library => library.UserRoles.AnyAsync(held => held.UserId == account.Id, Cancel)));
    }

    [Fact]
    public async Task A_library_that_holds_anything_is_left_alone()
    {
        await using var first = await FilledAsync();
        await using var second = await TemporaryLibrary.OpenAsync();
        await second.ImportAsync(Records.Numbered(5));
        var before = await second.ContentAsync();

        var result = await RestoreAsync(second, await ExportAsync(first));

        Assert.Contains("empty library", result.Failure, StringComparison.Ordinal);
        Assert.Equal(before, await second.ContentAsync());
    }

    [Theory]
    [InlineData("articles.jsonl", "{\"id\":1,\"title\":\"cut o")]
    [InlineData("articles.jsonl", "{\"id\":1,\"notAColumn\":1}")]
    [InlineData("articles.jsonl", "")]
    [InlineData("article-tags.jsonl", "{\"articleId\":999,\"tagId\":999,\"accountId\":999}")]
    public async Task A_damaged_archive_restores_nothing_and_says_so(string table, string content)
    {
        await using var first = await FilledAsync();
        var archive = Replace(await ExportAsync(first), table, content);
        await using var second = await TemporaryLibrary.OpenAsync();

        var result = await RestoreAsync(second, archive);

        Assert.StartsWith("The archive is damaged", result.Failure, StringComparison.Ordinal);
        Assert.Equal(0, await second.AskAsync(library => library.Articles.IgnoreQueryFilters().CountAsync(Cancel)));
        Assert.Equal(0, await second.AskAsync(library => library.Users.CountAsync(Cancel)));
    }

    [Fact]
    public async Task An_archive_of_a_newer_program_is_refused()
    {
        await using var first = await FilledAsync();
        var archive = Replace(await ExportAsync(first), "psylit.json", "{\"format\":\"psylit-library\",\"version\":999,\"rows\":{}}");
        await using var second = await TemporaryLibrary.OpenAsync();

        Assert.Contains("newer PsyLit", (await RestoreAsync(second, archive)).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_files_are_no_archives()
    {
        using var text = new MemoryStream("TY  - JOUR\n"u8.ToArray());
        Assert.Null(await LibraryArchive.PeekAsync(text, Cancel));

        using var zip = new MemoryStream(Replace([], "records.ris", "TY  - JOUR\n"));
        Assert.Null(await LibraryArchive.PeekAsync(zip, Cancel));
    }

    [Fact]
    public async Task Others_go_on_writing_while_an_archive_is_written_and_it_holds_one_moment()
    {
        await using var library = await FilledAsync();
        await using var scope = library.Services.CreateAsyncScope();
        var view = scope.ServiceProvider.GetRequiredService<IReadingView>();

        await view.ReadAsync(
            async moment =>
            {
                var before = await moment.Articles.CountAsync(Cancel);
                await library.ImportAsync(Records.Numbered(77));
                Assert.Equal(before, await moment.Articles.CountAsync(Cancel));
                return true;
            },
            Cancel);

        Assert.True(await library.AskAsync(context => context.Articles.AnyAsync(article => article.Pmid == "90000077", Cancel)));
    }

    /// <summary>A library with something in every kind of table.</summary>
    private static async Task<TemporaryLibrary> FilledAsync()
    {
        var library = await TemporaryLibrary.OpenAsync();
        await library.ImportAsync(
            Records.Trial with { Pmid = "90000001", Comments = [new ImportedComment("Ann Reader", new PartialDate(2025, 3), "**Good**")], RawFields = [new RawField("ZZ", "kept\tas it is")] },
            Records.Numbered(2) with { Notices = [new Notice(NoticeKind.RetractionIn, "J Invent Med. 2025", "90000009")], Published = new PartialDate(2020, season: Season.Winter) },
            Records.Numbered(3),
            Records.Trial with { Title = null });
        await library.ImportAsync(Records.Trial with { Pmid = "90000001", Title = Records.Trial.Title + " <i>in vitro</i>", Line = 9 });
        await library.AskAsync(async context =>
        {
            await PeopleAsync(context, library.Clock.GetUtcNow().UtcDateTime);
            return true;
        });
        return library;
    }

    private static async Task PeopleAsync(LibraryContext context, DateTime now)
    {
        var role = new IdentityRole<long>(Role.Annotator) { NormalizedName = "ANNOTATOR" };
        var account = new Account { UserName = "Ann Reader", NormalizedUserName = "ANN READER", PasswordHash = "hash-of-a-password", SecurityStamp = "stamp-of-a-session", JoinedAt = now, SuspendedUntil = now, SuspendedBecause = "A test." };
        context.AddRange(role, account);
        await context.SaveChangesAsync(Cancel);

        var articles = await context.Articles.OrderBy(article => article.Id).ToListAsync(Cancel);
        var comment = new Comment { ArticleId = articles[0].Id, AccountId = account.Id, Markdown = "*now*", Html = "<p><em>now</em></p>", WrittenAt = now, EditedAt = now.AddTicks(7) };
        comment.Edits.Add(new CommentEdit { Markdown = "before", ReplacedAt = now });
        var tag = new Tag { Name = "To read", Key = "to read", Colour = TagColour.Blue };
        context.AddRange(
            new IdentityUserRole<long> { UserId = account.Id, RoleId = role.Id },
            comment,
            tag,
            new Draft { Id = Guid.NewGuid(), Key = DraftKey.Comment(articles[0].Id), Text = "only in the browser", Saves = 1, SavedAt = now },
            new Draft { Id = Guid.NewGuid(), AccountId = account.Id, Key = DraftKey.Comment(articles[0].Id), Text = "put away before", Saves = 1, SavedAt = now, DiscardedAt = now },
            new Draft { Id = Guid.NewGuid(), AccountId = account.Id, Key = DraftKey.CommentEdit(1), Address = "/comments/1/edit", Text = "Half a\nthought", Version = "7", Saves = 3, SavedAt = now },
            new PsyLit.Core.PubMed.PubMedAccess { AccountId = account.Id, ProtectedKey = "key-of-pubmed" },
            new AccessToken { AccountId = account.Id, Name = "script", Hash = "hash-of-a-token", MadeAt = now, ExpiresAt = now },
            new FeedKey { AccountId = account.Id, Token = "key-of-feeds", MadeAt = now },
            new SavedSearch { Name = "TrkB", Text = "trkb", AccountId = account.Id, Filters = ["year:2020"], Sort = "newest", SeenUpTo = 2, SavedAt = now, LookedAt = now },
            new SavedSearch { Name = "deleted search", AccountId = account.Id, DeletedAt = now },
            new HistoryEntry { AccountId = account.Id, Number = 7, Text = "#1 psilocybin\n#2 depression", Records = 4, SearchedAt = now },
            new SearchRecord
            {
                Title = "For a review",
                Note = "Two\nlines",
                AccountId = account.Id,
                MadeAt = now,
                Text = "psilocybin",
                NormalForm = "psilocybin",
                Total = 2,
                ArticleIds = [articles[0].Id, articles[1].Id],
                Lines = [new RecordedLine(1, "psilocybin", 2)],
                Terms = [new RecordedTerm(null, "psilocybin", "psilocybin", null, 2)],
                Remarks = ["A remark."],
                Sources = [new RecordedSource("PubMed", 3)],
                LibrarySize = 3,
                LastArticleId = 3,
                MergedRecords = 1,
                VocabularyFingerprint = "abc",
                ProgramVersion = "0.1.0",
                IndexLayout = 3,
                LastImportAt = now,
            },
            new PsyLit.Core.PubMed.SavedQuery { Name = "New", Text = "psilocybin[ti]", AccountId = account.Id, EveryHours = 24, CreatedAt = now },
            new PsyLit.Core.PubMed.ImportFetch { ImportId = 1, Since = new DateOnly(2026, 1, 19), Identifiers = ["DOI 10.5555/a,\"b\""], NotFound = ["PMC1"], Failure = "Why." },
            new PsyLit.Core.Relations.ArticleRelation { ArticleId = articles[1].Id, Kind = NoticeKind.RetractionIn, OtherPmid = "90000009" },
            new PsyLit.Core.Concepts.Versions.VocabularyVersion { Number = 1, Content = "{\"concepts\":[]}", Note = "First", PublishedAt = now },
            new PsyLit.Core.Concepts.Versions.VocabularyVersion { Number = 2, Content = "{\"concepts\":[]}\n", Origin = PsyLit.Core.Concepts.Versions.VocabularyOrigin.Edited, Note = "A line", PublishedAt = now, AccountId = account.Id },
            new PsyLit.Core.Concepts.Versions.VocabularyDraft { AccountId = account.Id, BaseNumber = 2, Content = "{\"concepts\":[]}", SavedAt = now },
            new PsyLit.Core.Concepts.WrongMentions.WrongMention { ArticleId = articles[0].Id, ConceptId = "doi-drug", Quote = "DOI", Before = "The ", After = " is given", Reason = "An identifier", ReportedById = account.Id, ReportedAt = now, Verdict = PsyLit.Core.Concepts.WrongMentions.MentionVerdict.WrongHere, DecidedById = account.Id, DecidedAt = now },
            new DuplicatePair { FirstArticleId = articles[0].Id, SecondArticleId = articles[1].Id, Score = 0.1 + 0.2, Reason = "alike", FoundAt = now, State = DuplicateState.Merged },
            new Merger { KeptArticleId = articles[1].Id, MergedArticleId = articles[0].Id, MergedAt = now, Before = "{}", Moved = "[]", AccountId = account.Id });
        await context.SaveChangesAsync(Cancel);
        context.Add(new ArticleTag { ArticleId = articles[1].Id, TagId = tag.Id, AccountId = account.Id, AddedAt = now });
        var collection = new Collection { AccountId = account.Id, Name = "Journal club of May", Key = "journal club of may", ShareToken = "token-of-a-link", CreatedAt = now, ChangedAt = now };
        collection.Articles.Add(new CollectedArticle { ArticleId = articles[2].Id, Position = 2, Note = "first,\nor last?", AddedAt = now });
        collection.Articles.Add(new CollectedArticle { ArticleId = articles[1].Id, Position = 5, AddedAt = now });
        context.Add(collection);
        context.Add(new TagSynonym { TagId = tag.Id, Name = "Reading pile", Key = "reading pile" });
        context.Add(new TagChange { Kind = TagChangeKind.SynonymAdded, TagId = tag.Id, After = "Reading pile", AccountId = account.Id, At = now });
        context.Add(new ReadingMark { AccountId = account.Id, ArticleId = articles[1].Id, State = ReadingState.Unread, ChangedAt = now });
        context.Add(new ReadingMark { AccountId = account.Id, ArticleId = articles[2].Id, IsStarred = true, ChangedAt = now.AddTicks(1), StateBefore = ReadingState.Read });
        context.Add(new Selection { Id = Guid.NewGuid(), AccountId = account.Id, ArticleIds = [articles[1].Id], ChangedAt = now });

        var annotation = new Annotation
        {
            PublicId = Guid.CreateVersion7(),
            ArticleId = articles[1].Id,
            AccountId = account.Id,
            Purpose = AnnotationPurpose.Commenting,
            Markdown = "*see*",
            Html = "<p><em>see</em></p>",
            Visibility = AnnotationVisibility.Group,
            Group = new Group { Name = "Readers of May", CreatedAt = now, Members = { new GroupMember { AccountId = account.Id, Role = GroupRole.Owner, JoinedAt = now } } },
            RevisionNumber = 1,
            Section = "abstract/0",
            Start = 3,
            End = 9,
            Quote = "psilo\n",
            Suffix = "\ud83c\udf44",
            AnchorScore = 0.9,
            CurrentRevision = 2,
            WrittenAt = now,
            EditedAt = now.AddTicks(3),
            Edits = { new AnnotationEdit { Markdown = "look", ReplacedAt = now } },
        };
        context.Add(annotation);
        await context.SaveChangesAsync(Cancel);
        context.Add(new CommentReaction { CommentId = comment.Id, AccountId = account.Id, Kind = ReactionKind.CitesEvidence, At = now });
        context.Add(new ArticleVisit { AccountId = account.Id, ArticleId = articles[0].Id, SeenAt = now, VisitedAt = now });
        await SessionAsync(context, annotation, now);
        context.Add(new AnnotationOrigin { AccountId = account.Id, AnnotationId = annotation.Id, ForeignId = "elsewhere:1", Canonical = "urn:uuid:1", BroughtAt = now });
        context.Add(new Comment { ArticleId = articles[1].Id, AnnotationId = annotation.Id, ParentId = comment.Id, AccountId = account.Id, Markdown = "so", Html = "<p>so</p>", WrittenAt = now, HiddenAt = now, HiddenReason = ModerationReason.OffTopic });
        var moderated = new ModerationCase { CommentId = comment.Id, OpenedAt = now, ClosedAt = now, Appeal = "It is\non topic.", AppealedAt = now };
        moderated.Flags.Add(new Flag { AccountId = account.Id, Reason = ModerationReason.Other, Note = "Why?", FlaggedAt = now });
        moderated.Decisions.Add(new ModerationDecision { Kind = DecisionKind.Suspend, Reason = ModerationReason.OffTopic, Rationale = "Again.", DecidedById = account.Id, DecidedAt = now, SuspendedUntil = now, IsPublic = true });
        context.AddRange(
            moderated,
            new HiddenForMe { AccountId = account.Id, AnnotationId = annotation.Id, HiddenAt = now },
            new Watch { AccountId = account.Id, Kind = WatchKind.Tag, Key = tag.Key, Level = WatchLevel.Mute, SetAt = now },
            new MailWish { AccountId = account.Id, Rhythm = MailRhythm.Daily, Address = "ann@example.org", Since = now, Failures = 2 });

        // The first row points to a later one.
        articles[0].MergedIntoId = articles[1].Id;
        await context.QueueForIndexAsync(articles[0].Id, Cancel);
        await context.SaveChangesAsync(Cancel);
    }

    private static async Task SessionAsync(LibraryContext context, Annotation passage, DateTime now)
    {
        var reader = passage.AccountId;
        var session = new ReadingSession
        {
            GroupId = passage.GroupId!.Value,
            Title = "May's papers",
            State = SessionState.Revealed,
            CreatedById = reader,
            CreatedAt = now,
            RevealedAt = now.AddTicks(9),
            Records = { new SessionRecord { ArticleId = passage.ArticleId, Position = 1 } },
            Criteria = { new SessionCriterion { Position = 1, Question = "Blinded?", Answers = ["yes", "no"] } },
            Readers = { new SessionReader { AccountId = reader, JoinedAt = now, FinishedAt = now } },
            Log = { new SessionLogEntry { Step = SessionStep.RevealedEarly, ActorId = reader, At = now, Note = "1 of 2 had finished." } },
        };
        context.Add(session);
        passage.Session = session;
        context.Add(new GroupInvitation { GroupId = session.GroupId, TokenHash = "hash-of-an-invitation", CreatedById = reader, CreatedAt = now, ExpiresAt = now });
        await context.SaveChangesAsync(Cancel);
        var criterion = session.Criteria.Single().Id;
        context.AddRange(
            new SessionVote { SessionId = session.Id, ArticleId = passage.ArticleId, CriterionId = criterion, AccountId = reader, Answer = 1, BlindAnswer = 0, Markdown = "*no*", Html = "<p><em>no</em></p>", AnnotationId = passage.Id, CastAt = now, ChangedAt = now, Edits = { new SessionVoteEdit { Answer = 0, Markdown = "yes", ReplacedAt = now } } },
            new SessionConsensus { SessionId = session.Id, ArticleId = passage.ArticleId, CriterionId = criterion, Answer = 1, Note = "Agreed", DecidedById = reader, DecidedAt = now },
            new SessionRemark { SessionId = session.Id, ArticleId = passage.ArticleId, CriterionId = criterion, AccountId = reader, Markdown = "well", Html = "<p>well</p>", WrittenAt = now });
        await context.SaveChangesAsync(Cancel);
    }

    private static async Task<byte[]> ExportAsync(TemporaryLibrary library)
    {
        await using var scope = library.Services.CreateAsyncScope();
        using var output = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<LibraryExport>().RunAsync(output, [Vocabulary], Cancel);
        return output.ToArray();
    }

    private static async Task<RestoreResult> RestoreAsync(TemporaryLibrary library, byte[] archive)
    {
        await using var scope = library.Services.CreateAsyncScope();
        using var input = new MemoryStream(archive);
        return await scope.ServiceProvider.GetRequiredService<LibraryRestore>().RunAsync(input, Cancel);
    }

    private static async Task<string> TextOfAsync(byte[] archive)
    {
        var text = new StringBuilder();
        await using var zip = new ZipArchive(new MemoryStream(archive));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancel));
            text.Append(await reader.ReadToEndAsync(Cancel));
        }

        return text.ToString();
    }

    /// <summary>The archive with one file of it changed; an archive of that file alone when it was empty.</summary>
    private static byte[] Replace(byte[] archive, string name, string content)
    {
        using var stream = new MemoryStream();
        stream.Write(archive);
        using (var zip = new ZipArchive(stream, archive.Length == 0 ? ZipArchiveMode.Create : ZipArchiveMode.Update, leaveOpen: true))
        {
            if (archive.Length > 0)
            {
                zip.GetEntry(name)!.Delete();
            }

            using var writer = new StreamWriter(zip.CreateEntry(name).Open());
            writer.Write(content);
        }

        return stream.ToArray();
    }
}
