using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Concepts.Versions;

namespace PsyLit.Web.Pages.Concepts.Versions;

/// <summary>Reads the history of the vocabulary.</summary>
public sealed class VersionRows(LibraryContext library)
{
    /// <summary>All versions, the newest first, without their contents.</summary>
    public Task<List<VersionRow>> AllAsync(CancellationToken cancellationToken) =>
        Rows(library.VocabularyVersions.OrderByDescending(version => version.Number)).ToListAsync(cancellationToken);

    /// <summary>One version; null when there is none of that number.</summary>
    public Task<VersionRow?> FindAsync(int number, CancellationToken cancellationToken) =>
        Rows(library.VocabularyVersions.Where(version => version.Number == number)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The content of a version; null when there is none of that number.</summary>
    public Task<string?> ContentAsync(int number, CancellationToken cancellationToken) =>
        library.VocabularyVersions.Where(version => version.Number == number).Select(version => version.Content).SingleOrDefaultAsync(cancellationToken);

    private IQueryable<VersionRow> Rows(IQueryable<VocabularyVersion> versions) => versions.Select(version => new VersionRow(
        version.Number,
        version.Origin,
        version.Note,
        version.PublishedAt,
        library.Users.Where(account => account.Id == version.AccountId).Select(account => account.UserName).FirstOrDefault(),
        version.EqualsNumber,
        version.Candidates));
}
