using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using PsyLit.Core.Accounts;
using PsyLit.Core.Accounts.Programs;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Exchange;
using PsyLit.Core.Articles;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Reactions;
using PsyLit.Core.Comments.Visits;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Core.Drafts;
using PsyLit.Core.Drafts.Unsent;
using PsyLit.Core.Duplicates;
using PsyLit.Core.Feeds;
using PsyLit.Core.Groups;
using PsyLit.Core.Imports;
using PsyLit.Core.Moderation;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Core.Notifications.Matching;
using PsyLit.Core.PubMed;
using PsyLit.Core.ReadingList;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Core.ReadingSessions.Voting;
using PsyLit.Core.Relations;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.Search;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.SearchRecords;
using PsyLit.Core.Selections;
using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;
using PsyLit.Formats.Records;

namespace PsyLit.Core;

/// <summary>The store as EF Core sees it, shared by all database providers. Each provider derives one context that adds only what differs.</summary>
public abstract class LibraryContext(DbContextOptions options) : IdentityDbContext<Account, IdentityRole<long>, long>(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();

    public DbSet<ArticleSource> ArticleSources => Set<ArticleSource>();

    public DbSet<Journal> Journals => Set<Journal>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<ImportEntry> ImportEntries => Set<ImportEntry>();

    public DbSet<ImportFetch> ImportFetches => Set<ImportFetch>();

    public DbSet<DuplicatePair> DuplicatePairs => Set<DuplicatePair>();

    public DbSet<DuplicateSearchState> DuplicateSearchStates => Set<DuplicateSearchState>();

    public DbSet<Merger> Mergers => Set<Merger>();

    public DbSet<ArticleRelation> ArticleRelations => Set<ArticleRelation>();

    public DbSet<SavedQuery> SavedQueries => Set<SavedQuery>();

    public DbSet<PubMedAccess> PubMedAccesses => Set<PubMedAccess>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<HistoryEntry> HistoryEntries => Set<HistoryEntry>();

    public DbSet<SearchRecord> SearchRecords => Set<SearchRecord>();

    public DbSet<FeedKey> FeedKeys => Set<FeedKey>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<Comment> Comments => Set<Comment>();

    public DbSet<CommentEdit> CommentEdits => Set<CommentEdit>();

    public DbSet<CommentReaction> CommentReactions => Set<CommentReaction>();

    public DbSet<ArticleVisit> ArticleVisits => Set<ArticleVisit>();

    public DbSet<AnnotationVisit> AnnotationVisits => Set<AnnotationVisit>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<UnsentForm> UnsentForms => Set<UnsentForm>();

    public DbSet<Annotation> Annotations => Set<Annotation>();

    public DbSet<AnnotationEdit> AnnotationEdits => Set<AnnotationEdit>();

    public DbSet<AnnotationOrigin> AnnotationOrigins => Set<AnnotationOrigin>();

    public DbSet<Group> Groups => Set<Group>();

    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();

    public DbSet<GroupInvitation> GroupInvitations => Set<GroupInvitation>();

    public DbSet<ReadingSession> ReadingSessions => Set<ReadingSession>();

    public DbSet<SessionVote> SessionVotes => Set<SessionVote>();

    public DbSet<SessionConsensus> SessionConsensuses => Set<SessionConsensus>();

    public DbSet<SessionRemark> SessionRemarks => Set<SessionRemark>();

    public DbSet<LibraryEvent> LibraryEvents => Set<LibraryEvent>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<Watch> Watches => Set<Watch>();

    public DbSet<KnownMatches> KnownMatches => Set<KnownMatches>();

    public DbSet<MailWish> MailWishes => Set<MailWish>();

    public DbSet<ModerationCase> ModerationCases => Set<ModerationCase>();

    public DbSet<Flag> Flags => Set<Flag>();

    public DbSet<ModerationDecision> ModerationDecisions => Set<ModerationDecision>();

    public DbSet<HiddenForMe> HiddenForMe => Set<HiddenForMe>();

    public DbSet<Tag> Tags => Set<Tag>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<TagSynonym> TagSynonyms => Set<TagSynonym>();

    public DbSet<TagChange> TagChanges => Set<TagChange>();

    public DbSet<ReadingMark> ReadingMarks => Set<ReadingMark>();

    public DbSet<Collection> Collections => Set<Collection>();

    public DbSet<CollectedArticle> CollectedArticles => Set<CollectedArticle>();

    public DbSet<Selection> Selections => Set<Selection>();

    public DbSet<VocabularyVersion> VocabularyVersions => Set<VocabularyVersion>();

    public DbSet<VocabularyDraft> VocabularyDrafts => Set<VocabularyDraft>();

    public DbSet<WrongMention> WrongMentions => Set<WrongMention>();

    public DbSet<RetagEntry> RetagQueue => Set<RetagEntry>();

    public DbSet<IndexQueueEntry> IndexQueue => Set<IndexQueueEntry>();

    public DbSet<IndexSegment> IndexSegments => Set<IndexSegment>();

    public DbSet<IndexBlock> IndexBlocks => Set<IndexBlock>();

    public DbSet<IndexState> IndexStates => Set<IndexState>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LibraryContext).Assembly);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<PartialDate>().HaveConversion<PartialDateConverter>();
    }

    /// <summary>SQLite forgets the kind of a time; everything in the store is UTC.</summary>
    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time.ToUniversalTime(),
        time => DateTime.SpecifyKind(time, DateTimeKind.Utc));

    private sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(
        date => date.ToString(),
        text => Parse(text))
    {
        private static PartialDate Parse(string text) =>
            PartialDate.TryParse(text, out var date) ? date : throw new FormatException($"A date in the library is damaged: {text}");
    }
}
