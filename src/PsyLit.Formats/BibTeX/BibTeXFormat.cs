using System.Text.RegularExpressions;
using PsyLit.Formats.BibTeX.Entries;

namespace PsyLit.Formats.BibTeX;

/// <summary>The bibliographies of LaTeX, in BibTeX's and BibLaTeX's vocabulary alike.</summary>
/// <remarks>Entries that refer to others make it hold more than one record in memory: see <see cref="CrossReferences"/>.</remarks>
public sealed partial class BibTeXFormat : ICitationFormat
{
    public string Name => "bibtex";

    public string DisplayName => "BibTeX";

    public IReadOnlyList<string> Extensions => [".bib", ".bibtex"];

    /// <inheritdoc/>
    public bool Recognises(string head) => Beginning.IsMatch(head);

    /// <inheritdoc/>
    public IEnumerable<ReadItem> Read(TextReader text)
    {
        foreach (var item in new CrossReferences().Resolve(Entries(text)))
        {
            if (item.Problem is not null)
            {
                yield return ReadItem.Of(item.Problem) with { Source = item.Source };
            }
            else if (item.Entry!.Type is not "xdata" and not "set")
            {
                yield return Adapted(item.Entry, item.Source);
            }
        }
    }

    private static ReadItem Adapted(BibTeXEntry entry, string source)
    {
        var item = EntryAdapter.Adapt(entry) is { } record
            ? ReadItem.Of(record)
            : ReadItem.Of(new FormatProblem(entry.Line, FormatMessages.Quote(source), FormatMessages.RecordWithoutContent, true));
        return item with { Source = source };
    }

    private static IEnumerable<EntryItem> Entries(TextReader text)
    {
        var macros = new StringMacros();
        foreach (var piece in new PieceSplitter(text).Read())
        {
            var item = Read(piece, macros);
            if (item.Entry is { Type: "string" })
            {
                if (!item.Entry.Fields.All(field => macros.Define(field.Name, field.Value)))
                {
                    yield return new EntryItem(null, Problem(piece, FormatMessages.BibTeXStringTooLong, false), piece.Text);
                }
            }
            else if (item.Entry is not { Type: "preamble" })
            {
                yield return item;
                if (item.Entry is not null && piece.Problem is not null)
                {
                    yield return new EntryItem(null, Problem(piece, piece.IsClosed ? piece.Problem : FormatMessages.BibTeXEntryMended, false), piece.Text);
                }
            }
        }
    }

    private static EntryItem Read(SourcePiece piece, StringMacros macros)
    {
        if (piece.Problem is FormatMessages.BibTeXCommentUnclosed)
        {
            return new EntryItem(null, Problem(piece, piece.Problem, false), piece.Text);
        }

        var entry = EntryParser.Parse(piece, macros, out var isWhole);
        return isWhole && (piece.IsClosed || entry.Fields.Count > 0)
            ? new EntryItem(entry, null, piece.Text)
            : new EntryItem(null, Problem(piece, piece.Problem ?? FormatMessages.BibTeXEntryUnclosed, true), piece.Text);
    }

    private static FormatProblem Problem(SourcePiece piece, string why, bool isLost) => new(piece.Line, FormatMessages.Quote(piece.Text), why, isLost);

    // "@article{key," or "@string{name =": an address in running text is followed by neither.
    [GeneratedRegex(@"(?:^|[\s}])@\s*(?:(?:comment|preamble)\s*[{(]|[\p{L}]+\s*[{(]\s*(?:[^\s,={}()""]*\s*,|[\w+:.-]+\s*=))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning { get; }
}
