using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Accounts.Programs;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Exchange;
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

/// <summary>Libraries for archives: what is in one must come back out of the other.</summary>
internal static class FilledLibrary
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A library with something in every kind of table.</summary>
    public static async Task<TemporaryLibrary> OpenAsync()
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
        context.Add(new AnnotationVisit { AccountId = account.Id, AnnotationId = annotation.Id, SeenAt = now, VisitedAt = now });
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
            new SessionRemark { SessionId = session.Id, ArticleId = passage.ArticleId, CriterionId = criterion, AccountId = reader, Markdown = "well", Html = "<p>well</p>", WrittenAt = now, Edits = { new SessionRemarkEdit { Markdown = "wel", ReplacedAt = now } } });
        await context.SaveChangesAsync(Cancel);
    }
}
