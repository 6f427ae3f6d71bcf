using System.Text;
using PsyLit.Core.Search.Indexing;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Database.Sqlite.Search;

/// <summary>Writes a query in the language of FTS5. Every word comes from the word breaker or <see cref="IndexMark"/> and stands in quotation marks.</summary>
internal static class FtsExpression
{
    public static string Of(IndexQuery query)
    {
        var expression = new StringBuilder();
        Write(expression, query);
        return expression.ToString();
    }

    private static void Write(StringBuilder expression, IndexQuery query)
    {
        switch (query)
        {
            case IndexQuery.Words words:
                WriteWords(expression, words);
                break;
            case IndexQuery.Concept concept:
                WriteTerm(expression, IndexMark.Concept(concept.Id), concept.Columns);
                break;
            case IndexQuery.Identifier identifier:
                WriteTerm(expression, IndexMark.Identifier(identifier.Scheme, identifier.Value), IndexColumns.Marks);
                break;
            case IndexQuery.Published published:
                WriteAny(expression, IndexMark.Years(published.From / 10000, published.To / 10000));
                break;
            case IndexQuery.All all:
                WriteAll(expression, all.Parts);
                break;
            case IndexQuery.Any any:
                WriteJoined(expression, any.Parts, " OR ");
                break;
            case IndexQuery.Except except:
                WriteAll(expression, [except]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(query), query, "A kind of query FTS5 was not taught.");
        }
    }

    private static void WriteWords(StringBuilder expression, IndexQuery.Words words)
    {
        IEnumerable<string> sequence = words.Sequence;
        if (words.IsWhole)
            sequence = words.IsPrefix ? sequence.Prepend(Boundary) : sequence.Prepend(Boundary).Append(Boundary);
        WriteTerm(expression, string.Join(' ', sequence), words.Columns);
        if (words.IsPrefix)
            expression.Append(" *");
    }

    // NOT has two sides in FTS5: what is left out is taken from the rest, and from everything when there is no rest.
    private static void WriteAll(StringBuilder expression, IReadOnlyList<IndexQuery> parts)
    {
        var kept = parts.Where(part => part is not IndexQuery.Except).ToList();
        var leftOut = parts.OfType<IndexQuery.Except>().Select(except => except.Part).ToList();
        if (leftOut.Count > 0)
            expression.Append('(');
        if (kept.Count == 0)
            WriteTerm(expression, IndexMark.Everything, IndexColumns.Marks);
        else
            WriteJoined(expression, kept, " AND ");
        if (leftOut.Count > 0)
        {
            expression.Append(" NOT ");
            WriteJoined(expression, leftOut, " OR ");
            expression.Append(')');
        }
    }

    private static void WriteJoined(StringBuilder expression, IReadOnlyList<IndexQuery> parts, string between)
    {
        expression.Append('(');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                expression.Append(between);
            Write(expression, parts[i]);
        }

        expression.Append(')');
    }

    private static void WriteAny(StringBuilder expression, IEnumerable<string> marks)
    {
        // A span of years beyond all that are told apart leaves nothing; the empty mark stands in no article.
        expression.Append('(').AppendJoin(" OR ", marks.DefaultIfEmpty("none_").Select(mark => $"\"{mark}\"")).Append(')');
    }

    private static void WriteTerm(StringBuilder expression, string words, IndexColumns columns)
    {
        expression.Append('{').AppendJoin(' ', Stored(columns)).Append("} : ");
        expression.Append('"').Append(words.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static IEnumerable<IndexColumn> Stored(IndexColumns columns) => Enum.GetValues<IndexColumn>().Where(stored => (columns & stored switch
    {
        IndexColumn.Title => IndexColumns.Title,
        IndexColumn.Body => IndexColumns.Body,
        IndexColumn.Mesh => IndexColumns.Mesh,
        IndexColumn.Keywords => IndexColumns.Keywords,
        IndexColumn.Authors => IndexColumns.Authors,
        IndexColumn.Journal => IndexColumns.Journal,
        IndexColumn.Tags => IndexColumns.Tags,
        IndexColumn.TitleConcepts => IndexColumns.TitleConcepts,
        IndexColumn.BodyConcepts => IndexColumns.BodyConcepts,
        IndexColumn.OtherConcepts => IndexColumns.OtherConcepts,
        _ => IndexColumns.Marks,
    }) != 0);

    private static string Boundary => IndexMark.Boundary.ToString();
}
