using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Imports.Matching;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Suggesting;

/// <summary>Suggests journals, those with most records first.</summary>
/// <remarks>From their own table: a million records come from some ten thousand journals, which SQLite reads through in a millisecond.</remarks>
internal sealed class JournalNames(LibraryContext library, RecordCounts counts) : ISuggestionSource
{
    /// <summary>Of so many that match, those with most records are sought out.</summary>
    private const int Considered = 500;

    public int Rank => 2;

    public bool Knows(QueryField field) => field == QueryField.Journal;

    public async Task<IReadOnlyList<Suggestion>> FindAsync(TypedTerm typed, Visitor visitor, int most, CancellationToken cancellationToken)
    {
        var letters = MatchKey.Letters(typed.Text);
        if (letters.Length == 0)
            return [];
        var text = typed.Text.Trim().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        var found = await library.Journals.AsNoTracking()
            .Where(journal => journal.Key.StartsWith(letters) || EF.Functions.Like(journal.Name, $"% {text}%", @"\") || EF.Functions.Like(journal.Abbreviation!, $"{text}%", @"\"))
            .OrderBy(journal => journal.Id).Take(Considered).Select(journal => new { journal.Id, journal.Name }).ToListAsync(cancellationToken);
        if (found.Count == 0)
            return [];
        var records = (await counts.ReadAsync(cancellationToken)).Journals;
        return
        [
            .. found.Select(journal => (journal.Name, Records: records.GetValueOrDefault((int)journal.Id)))
                .Where(journal => journal.Records > 0)
                .OrderByDescending(journal => journal.Records).ThenBy(journal => journal.Name, StringComparer.OrdinalIgnoreCase).Take(most)
                .Select(journal => new Suggestion(SuggestionKind.Journal, journal.Name, Suggestion.Term(QueryField.Journal, journal.Name)) { Records = journal.Records }),
        ];
    }
}
