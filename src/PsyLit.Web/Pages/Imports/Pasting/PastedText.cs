using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.PubMed.Identifiers;
using PsyLit.Formats;
using PsyLit.Formats.Csv;

namespace PsyLit.Web.Pages.Imports.Pasting;

/// <summary>Tells a pasted list of identifiers from pasted records, and says what of it is understood and what is in the library already.</summary>
public sealed class PastedText(LibraryContext library)
{
    public const string NothingRecognised =
        "Neither a citation format nor a PMID, DOI or PMCID was recognised in the text. If it is in one of the formats, name it below; otherwise paste something else.";

    // A query with more values than that is slower than two.
    private const int AtOnce = 500;

    /// <summary>Reads it.</summary>
    /// <returns>Null when it is records in a citation format, which carry identifiers of their own.</returns>
    public async Task<PastedReading?> ReadAsync(string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;

        var format = FormatDetector.Detect(text.Length > FormatDetector.HeadLength ? text[..FormatDetector.HeadLength] : text);
        // A table may be one of records, or a list of identifiers with something in other columns; every other format is plain from its marks.
        if (format is not (null or CsvFormat))
            return null;

        var all = IdentifierText.FindAll(text);
        var found = all.DistinctBy(identifier => (identifier.Kind, identifier.Value)).ToList();
        if (found.Count == 0 && format is not null)
            return null;

        return new PastedReading
        {
            Found = found,
            Repeats = all.Count - found.Count,
            Held = await FindHeldAsync(found, cancellationToken),
            Remains = [.. Remains(text, all)],
            Format = format,
        };
    }

    private static IEnumerable<string> Remains(string text, IReadOnlyList<FoundIdentifier> found)
    {
        var (start, next) = (0, 0);
        foreach (var line in text.Split('\n'))
        {
            var end = start + line.Length;
            var before = next;
            while (next < found.Count && found[next].Start < end)
                next++;
            if (next == before && line.Any(char.IsLetterOrDigit))
                yield return line.Trim();
            start = end + 1;
        }
    }

    private async Task<Dictionary<FoundIdentifier, HeldRecord>> FindHeldAsync(List<FoundIdentifier> found, CancellationToken cancellationToken)
    {
        var held = new Dictionary<FoundIdentifier, HeldRecord>();
        foreach (var some in found.Chunk(AtOnce))
        {
            var byKind = some.ToLookup(identifier => identifier.Kind, identifier => identifier.Value);
            var (pmids, dois, pmcids) = (byKind[IdentifierKind.Pmid].ToList(), byKind[IdentifierKind.Doi].ToList(), byKind[IdentifierKind.Pmcid].ToList());
            var records = await library.Articles
                .Where(article => pmids.Contains(article.Pmid!) || dois.Contains(article.DoiKey!) || pmcids.Contains(article.Pmcid!))
                .Select(article => new { article.Id, article.Title, article.Pmid, article.DoiKey, article.Pmcid }).ToListAsync(cancellationToken);
            foreach (var identifier in some)
            {
                var record = records.Find(record => identifier.Value == (identifier.Kind switch
                {
                    IdentifierKind.Pmid => record.Pmid,
                    IdentifierKind.Doi => record.DoiKey,
                    _ => record.Pmcid,
                }));
                if (record is not null)
                    held[identifier] = new HeldRecord(record.Id, record.Title);
            }
        }

        return held;
    }
}
