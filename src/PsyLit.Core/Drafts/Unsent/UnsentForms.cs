using Microsoft.EntityFrameworkCore;

namespace PsyLit.Core.Drafts.Unsent;

/// <summary>Keeps forms that could not be taken because nobody was logged in, until they are sent again.</summary>
public sealed class UnsentForms(LibraryContext library, TimeProvider clock)
{
    /// <summary>The most characters of one form: five of the longest comments.</summary>
    public const int MaxLength = 100_000;

    /// <summary>So many are kept; when there are more, the oldest goes. Who sends them is not known, and the disk is not endless.</summary>
    public const int MostKept = 2_000;

    private const int LongestAddress = 2_000;

    /// <summary>How long one is kept.</summary>
    public static TimeSpan KeptFor { get; } = KeptDrafts.KeptFor;

    /// <summary>The form with that number; null when there is none, or not any more.</summary>
    public Task<UnsentForm?> FindAsync(Guid id, CancellationToken cancellationToken = default)
    {
        var oldest = Oldest();
        return library.UnsentForms.AsNoTracking().SingleOrDefaultAsync(form => form.Id == id && form.KeptAt >= oldest, cancellationToken);
    }

    /// <summary>Keeps a form, and clears away what is too old.</summary>
    /// <returns>The number under which the writer's browser finds it again; null when it is larger than what is kept.</returns>
    public async Task<Guid?> KeepAsync(string action, string address, IReadOnlyList<SentField> fields, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(action);
        ArgumentNullException.ThrowIfNull(address);
        if (action.Length > LongestAddress || address.Length > LongestAddress || fields.Sum(field => (long)field.Name.Length + field.Value.Length) > MaxLength)
            return null;
        await ClearAsync(cancellationToken);
        // Version 4: nothing in it can be guessed. Version 7 would give away the time.
        var kept = new UnsentForm { Id = Guid.NewGuid(), KeptAt = clock.GetUtcNow().UtcDateTime, Action = action, Address = address, Fields = fields };
        library.UnsentForms.Add(kept);
        await library.SaveChangesAsync(cancellationToken);
        return kept.Id;
    }

    /// <summary>Forgets a form that was taken. An unknown number does nothing.</summary>
    public Task ForgetAsync(Guid id, CancellationToken cancellationToken = default) =>
        library.UnsentForms.Where(form => form.Id == id).ExecuteDeleteAsync(cancellationToken);

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        var oldest = Oldest();
        await library.UnsentForms.Where(form => form.KeptAt < oldest).ExecuteDeleteAsync(cancellationToken);
        var tooMany = await library.UnsentForms.OrderByDescending(form => form.KeptAt).Skip(MostKept - 1).Select(form => form.Id).ToListAsync(cancellationToken);
        if (tooMany.Count > 0)
            await library.UnsentForms.Where(form => tooMany.Contains(form.Id)).ExecuteDeleteAsync(cancellationToken);
    }

    private DateTime Oldest() => clock.GetUtcNow().UtcDateTime - KeptFor;
}
