using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Search.Results.Finding;

/// <summary>Writes a query so that two that look up the same are written the same.</summary>
internal static class QueryKey
{
    private const char Between = '\u001F';

    /// <summary>The text of a query whose identifiers have been looked up; empty for the one that asks for everything.</summary>
    public static string Of(IndexQuery? query)
    {
        var text = new StringBuilder();
        if (query is not null)
            Write(text, query);
        return text.ToString();
    }

    private static void Write(StringBuilder text, IndexQuery query)
    {
        switch (query)
        {
            case IndexQuery.Words words:
                Write(text, 'w', (int)words.Columns, (words.IsPrefix ? 1 : 0) + (words.IsWhole ? 2 : 0) + (words.InAnyForm ? 4 : 0)).AppendJoin(Between, words.Sequence);
                break;
            case IndexQuery.Near near:
                Write(text, 'n', (int)near.Columns, near.Distance).AppendJoin(Between, near.Sequence);
                break;
            case IndexQuery.Concept concept:
                Write(text, 'c', (int)concept.Columns, concept.IsAlone ? 1 : 0).Append(concept.Id);
                break;
            case IndexQuery.Identifier identifier:
                text.Append('i').Append(identifier.Scheme).Append(Between).Append(identifier.Value);
                break;
            case IndexQuery.Published published:
                Write(text, 'p', published.From, published.To);
                break;
            case IndexQuery.Added added:
                Write(text, 'a', added.From, added.Before);
                break;
            case IndexQuery.HasAbstract:
                text.Append('h');
                break;
            case IndexQuery.Articles articles:
                // What a thousand comments stand below is a long list, and this is asked for at every search.
                long[] ids = [.. articles.Ids];
                Array.Sort(ids);
                text.Append('s').Append(Convert.ToHexString(XxHash128.Hash(MemoryMarshal.AsBytes<long>(ids))));
                break;
            case IndexQuery.All all:
                Write(text, '&', all.Parts);
                break;
            case IndexQuery.Any any:
                Write(text, '|', any.Parts);
                break;
            case IndexQuery.Except except:
                Write(text, '-', [except.Part]);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(query), query, "A kind of query that has no key.");
        }
    }

    private static void Write(StringBuilder text, char kind, IReadOnlyList<IndexQuery> parts)
    {
        text.Append(kind).Append('(');
        foreach (var part in parts)
        {
            Write(text, part);
            text.Append(')');
        }
    }

    private static StringBuilder Write(StringBuilder text, char kind, long first, long second) =>
        text.Append(kind).Append(CultureInfo.InvariantCulture, $"{first},{second},");
}
