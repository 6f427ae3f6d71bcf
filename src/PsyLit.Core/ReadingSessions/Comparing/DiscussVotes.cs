using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Drafts;
using PsyLit.Core.Markdown;

namespace PsyLit.Core.ReadingSessions.Comparing;

/// <summary>Keeps what readers say about their differences, and what they agree on. Who may is asked before (<see cref="ReadingSessionRights"/>).</summary>
public sealed class DiscussVotes(LibraryContext library, MarkdownRenderer markdown, TimeProvider clock)
{
    /// <summary>What somebody is told whose word came when the session was closed.</summary>
    public const string Over = "The session was closed in the meantime; this was not kept. Who leads it can open it again.";

    /// <summary>Adds to the discussion of a question about a record.</summary>
    /// <param name="cell">What is discussed.</param>
    /// <param name="accountId">Who speaks.</param>
    /// <param name="text">A text, not blank and not longer than <see cref="SessionText.MaxReason"/>.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing kept.</param>
    /// <returns>Why it was not kept, as a sentence; null when it was.</returns>
    public async Task<string?> RemarkAsync(ComparedCell cell, long accountId, string text, IReadOnlyList<Guid> posted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cell);
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await IsOverAsync(cell.Record.SessionId, cancellationToken))
            return Over;
        library.SessionRemarks.Add(new SessionRemark
        {
            SessionId = cell.Record.SessionId,
            ArticleId = cell.Record.ArticleId,
            CriterionId = cell.Criterion.Id,
            AccountId = accountId,
            Markdown = text,
            Html = markdown.ToHtml(text),
            WrittenAt = clock.GetUtcNow().UtcDateTime,
        });
        await library.SaveChangesAsync(cancellationToken);
        await library.ForgetDraftsAsync(posted, accountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Changes what a remark says; what it said before is kept with it.</summary>
    /// <param name="remarkId">A remark of that person.</param>
    /// <param name="accountId">Its writer.</param>
    /// <param name="text">A text, not blank and not longer than <see cref="SessionText.MaxReason"/>.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing changed.</param>
    /// <returns>Why it was not changed, as a sentence; null when it was.</returns>
    public async Task<string?> RewordAsync(long remarkId, long accountId, string text, IReadOnlyList<Guid> posted, CancellationToken cancellationToken = default)
    {
        // The transaction takes the write lock when it begins: of two tabs that save at once, each keeps what the other said.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        var remark = await library.SessionRemarks.SingleAsync(one => one.Id == remarkId && one.AccountId == accountId, cancellationToken);
        if (await IsOverAsync(remark.SessionId, cancellationToken))
            return Over;
        if (remark.Markdown != text)
        {
            remark.Edits.Add(new SessionRemarkEdit { Markdown = remark.Markdown, ReplacedAt = clock.GetUtcNow().UtcDateTime });
            (remark.Markdown, remark.Html) = (text, markdown.ToHtml(text));
            await library.SaveChangesAsync(cancellationToken);
        }

        await library.ForgetDraftsAsync(posted, accountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Records the answer that was agreed on, and logs it with the one before.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cell">The question about the record.</param>
    /// <param name="accountId">Who records it.</param>
    /// <param name="answer">The place of an answer that there is.</param>
    /// <param name="note">Why; a note not longer than <see cref="SessionText.MaxNote"/>.</param>
    /// <param name="posted">The drafts of its form, which go with it.</param>
    /// <param name="cancellationToken">Ends the work with nothing kept.</param>
    /// <returns>Why it was not recorded, as a sentence; null when it was.</returns>
    public async Task<string?> AgreeAsync(MemberSession session, ComparedCell cell, long accountId, int answer, string note, IReadOnlyList<Guid> posted, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(cell);
        var (sessionId, articleId, criterionId, now) = (cell.Record.SessionId, cell.Record.ArticleId, cell.Criterion.Id, clock.GetUtcNow().UtcDateTime);
        // The transaction takes the write lock when it begins: of two who record at the same moment the second finds what the first recorded.
        await using var transaction = await library.Database.BeginTransactionAsync(cancellationToken);
        if (await IsOverAsync(sessionId, cancellationToken))
            return Over;
        var agreed = await library.SessionConsensuses.FindAsync([sessionId, articleId, criterionId], cancellationToken);
        var before = agreed is null ? "" : $" Before: {cell.Word(agreed.Answer)}{(agreed.Note.Length > 0 ? $" ({agreed.Note})" : "")}.";
        if (agreed is null)
        {
            agreed = new SessionConsensus { SessionId = sessionId, ArticleId = articleId, CriterionId = criterionId };
            library.SessionConsensuses.Add(agreed);
        }

        (agreed.Answer, agreed.Note, agreed.DecidedById, agreed.DecidedAt) = (answer, note, accountId, now);
        session.Session.Log.Add(new SessionLogEntry
        {
            Step = before.Length == 0 ? SessionStep.Agreed : SessionStep.AgreedAnew,
            ActorId = accountId,
            At = now,
            Note = $"Record {cell.Record.Position}, question {cell.Criterion.Position}: {cell.Word(answer)}.{before}",
        });
        await library.SaveChangesAsync(cancellationToken);
        await library.ForgetDraftsAsync(posted, accountId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    // Between the look at the page and now the session may have been closed.
    private Task<bool> IsOverAsync(long sessionId, CancellationToken cancellationToken) =>
        library.ReadingSessions.AnyAsync(session => session.Id == sessionId && session.State != SessionState.Revealed, cancellationToken);
}
