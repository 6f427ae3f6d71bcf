using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Exchange;
using PsyLit.Core.Articles;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Core.Comments.Reactions;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Core.Drafts;
using PsyLit.Core.Duplicates;
using PsyLit.Core.Groups;
using PsyLit.Core.Imports;
using PsyLit.Core.Moderation;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Mail;
using PsyLit.Core.PubMed;
using PsyLit.Core.ReadingList;
using PsyLit.Core.ReadingSessions;
using PsyLit.Core.ReadingSessions.Comparing;
using PsyLit.Core.ReadingSessions.Voting;
using PsyLit.Core.Relations;
using PsyLit.Core.SavedSearches;
using PsyLit.Core.SavedSearches.History;
using PsyLit.Core.SearchRecords;
using PsyLit.Core.Tags;
using PsyLit.Core.Tags.Organising;

namespace PsyLit.Core.Archives;

/// <summary>All tables of an archive. A table whose rows people wrote, or that cannot be made anew, must be here: a test counts them.</summary>
internal static class ArchiveTables
{
    // What is being fetched or looked through, or waits for its turn, has put nothing into the library yet and stays where it is.
    private static readonly ImportState[] NothingIn =
        [ImportState.Fetching, ImportState.Checking, ImportState.Checked, ImportState.Waiting, ImportState.Discarded];

    /// <summary>The tables in an order in which each row comes after those it points to.</summary>
    public static IReadOnlyList<ArchiveTable> All() =>
    [
        new RoleTable(),
        new AccountTable(),
        new RoleHolderTable(),
        new ArchiveTable<SavedQuery>("saved-queries", library => library.SavedQueries.OrderBy(query => query.Id)),
        new ArchiveTable<Import>(
            "imports",
            library => library.Imports.Where(import => !NothingIn.Contains(import.State)).OrderBy(import => import.Id),
            prepare: WithoutFile),
        new ArchiveTable<ImportFetch>(
            "import-fetches",
            library => library.ImportFetches
                .Where(fetch => library.Imports.Any(import => import.Id == fetch.ImportId && !NothingIn.Contains(import.State)))
                .OrderBy(fetch => fetch.ImportId)),
        new ArchiveTable<SavedSearch>("saved-searches", library => library.SavedSearches.Where(search => search.DeletedAt == null).OrderBy(search => search.Id)),
        new ArchiveTable<HistoryEntry>("search-history", library => library.HistoryEntries.OrderBy(entry => entry.AccountId).ThenBy(entry => entry.Number)),
        new ArchiveTable<SearchRecord>("search-records", library => library.SearchRecords.OrderBy(record => record.Id)),
        new ArchiveTable<Journal>("journals", library => library.Journals.OrderBy(journal => journal.Id)),
        new ArticleTable(),
        new ArchiveTable<ArticleRevision>("article-revisions", library => library.ArticleRevisions.OrderBy(revision => revision.Id)),
        new ArchiveTable<ArticleSource>("article-sources", library => library.ArticleSources.OrderBy(source => source.Id)),
        new ArchiveTable<ArticleRelation>("article-relations", library => library.ArticleRelations.OrderBy(relation => relation.Id)),
        new ArchiveTable<ImportEntry>(
            "import-entries",
            library => library.ImportEntries
                .Where(entry => library.Imports.Any(import => import.Id == entry.ImportId && !NothingIn.Contains(import.State)))
                .OrderBy(entry => entry.Id)),
        new ArchiveTable<DuplicatePair>("duplicate-pairs", library => library.DuplicatePairs.OrderBy(pair => pair.Id)),
        new ArchiveTable<Merger>("mergers", library => library.Mergers.OrderBy(merger => merger.Id)),
        new ArchiveTable<Group>("groups", library => library.Groups.OrderBy(group => group.Id)),
        new ArchiveTable<GroupMember>("group-members", library => library.GroupMembers.OrderBy(member => member.GroupId).ThenBy(member => member.AccountId)),
        new ArchiveTable<ReadingSession>("reading-sessions", library => library.ReadingSessions.OrderBy(session => session.Id)),
        new ArchiveTable<SessionRecord>("session-records", library => library.Set<SessionRecord>().OrderBy(record => record.SessionId).ThenBy(record => record.ArticleId)),
        new ArchiveTable<SessionCriterion>("session-criteria", library => library.Set<SessionCriterion>().OrderBy(criterion => criterion.Id)),
        new ArchiveTable<SessionReader>("session-readers", library => library.Set<SessionReader>().OrderBy(reader => reader.SessionId).ThenBy(reader => reader.AccountId)),
        new ArchiveTable<SessionLogEntry>("session-log", library => library.Set<SessionLogEntry>().OrderBy(entry => entry.Id)),
        new ArchiveTable<Annotation>("annotations", library => library.Annotations.OrderBy(annotation => annotation.Id)),
        new ArchiveTable<AnnotationEdit>("annotation-edits", library => library.AnnotationEdits.OrderBy(edit => edit.Id)),
        new ArchiveTable<SessionVote>("session-votes", library => library.SessionVotes.OrderBy(vote => vote.Id)),
        new ArchiveTable<SessionVoteEdit>("session-vote-edits", library => library.Set<SessionVoteEdit>().OrderBy(edit => edit.Id)),
        new ArchiveTable<SessionConsensus>(
            "session-consensus", library => library.SessionConsensuses.OrderBy(one => one.SessionId).ThenBy(one => one.ArticleId).ThenBy(one => one.CriterionId)),
        new ArchiveTable<SessionRemark>("session-remarks", library => library.SessionRemarks.OrderBy(remark => remark.Id)),
        new ArchiveTable<SessionRemarkEdit>("session-remark-edits", library => library.Set<SessionRemarkEdit>().OrderBy(edit => edit.Id)),
        new ArchiveTable<Comment>("comments", library => library.Comments.OrderBy(comment => comment.Id)),
        new ArchiveTable<AnnotationOrigin>("annotation-origins", library => library.AnnotationOrigins.OrderBy(origin => origin.Id)),
        new ArchiveTable<CommentEdit>("comment-edits", library => library.CommentEdits.OrderBy(edit => edit.Id)),
        new ArchiveTable<CommentReaction>(
            "comment-reactions",
            library => library.CommentReactions.OrderBy(reaction => reaction.CommentId).ThenBy(reaction => reaction.AccountId).ThenBy(reaction => reaction.Kind)),
        // Their writers' own, as private collections are. Those of nobody are known by a number only, which must open nothing elsewhere.
        new ArchiveTable<Draft>("drafts", library => library.Drafts.Where(draft => draft.DiscardedAt == null).OrderBy(draft => draft.Id)),
        new ArchiveTable<ModerationCase>("moderation-cases", library => library.ModerationCases.OrderBy(moderated => moderated.Id)),
        new ArchiveTable<Flag>("flags", library => library.Flags.OrderBy(flag => flag.CaseId).ThenBy(flag => flag.AccountId)),
        new ArchiveTable<ModerationDecision>("moderation-decisions", library => library.ModerationDecisions.OrderBy(decision => decision.Id)),
        new ArchiveTable<HiddenForMe>("hidden-for-me", library => library.HiddenForMe.OrderBy(hidden => hidden.Id)),
        new ArchiveTable<Watch>("watches", library => library.Watches.OrderBy(watch => watch.AccountId).ThenBy(watch => watch.Kind).ThenBy(watch => watch.Key)),
        new ArchiveTable<MailWish>("mail-wishes", library => library.MailWishes.OrderBy(wish => wish.AccountId)),
        new ArchiveTable<Tag>("tags", library => library.Tags.OrderBy(tag => tag.Id)),
        new ArchiveTable<VocabularyVersion>("vocabulary-versions", library => library.VocabularyVersions.OrderBy(version => version.Number)),
        new ArchiveTable<VocabularyDraft>("vocabulary-drafts", library => library.VocabularyDrafts.OrderBy(draft => draft.Id)),
        new ArchiveTable<WrongMention>("wrong-mentions", library => library.WrongMentions.OrderBy(mention => mention.Id)),
        new ArchiveTable<ArticleTag>("article-tags", library => library.ArticleTags.OrderBy(tag => tag.ArticleId).ThenBy(tag => tag.TagId)),
        new ArchiveTable<TagSynonym>("tag-synonyms", library => library.TagSynonyms.OrderBy(synonym => synonym.Id)),
        new ArchiveTable<TagChange>("tag-changes", library => library.TagChanges.OrderBy(change => change.Id)),
        new ArchiveTable<ReadingMark>(
            "reading-marks",
            library => library.ReadingMarks.Where(mark => mark.State != null || mark.IsStarred).OrderBy(mark => mark.AccountId).ThenBy(mark => mark.ArticleId)),
        new CollectionTable(),
        new ArchiveTable<CollectedArticle>(
            "collected-articles", library => library.CollectedArticles.OrderBy(collected => collected.CollectionId).ThenBy(collected => collected.ArticleId)),
    ];

    // The uploaded file is not in the archive; an import that was going on is over for the library that the archive becomes.
    private static void WithoutFile(Import import)
    {
        import.StagedFile = null;
        if (import.State == ImportState.Running)
        {
            import.State = ImportState.Interrupted;
        }
    }
}
