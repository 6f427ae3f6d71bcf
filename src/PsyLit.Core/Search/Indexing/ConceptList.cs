using System.Globalization;
using System.Text;

namespace PsyLit.Core.Search.Indexing;

/// <summary>The concepts of an article on one line: those it names with their weight, heaviest first, then their ancestors: <c>5-ht2a:6 psilocybin:2 5-ht2-family</c>.</summary>
public static class ConceptList
{
    /// <summary>Writes the line.</summary>
    /// <param name="named">Concepts the article names, with how strongly.</param>
    /// <param name="ancestors">Their ancestors; those that are named themselves are left out.</param>
    public static string Write(IReadOnlyDictionary<string, int> named, IEnumerable<string> ancestors)
    {
        var line = new StringBuilder();
        foreach (var (id, weight) in named.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            line.Append(CultureInfo.InvariantCulture, $"{id}:{weight} ");
        foreach (var id in ancestors.Distinct(StringComparer.Ordinal).Where(id => !named.ContainsKey(id)).Order(StringComparer.Ordinal))
            line.Append(id).Append(' ');
        return line.ToString().TrimEnd();
    }

    /// <summary>Calls <paramref name="each"/> with every id and its weight; 0 for an ancestor.</summary>
    public static void Read(ReadOnlySpan<char> line, ConceptVisitor each)
    {
        ArgumentNullException.ThrowIfNull(each);
        foreach (var range in line.Split(' '))
        {
            var item = line[range];
            var colon = item.LastIndexOf(':');
            if (colon > 0)
                each(item[..colon], int.Parse(item[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture));
            else if (item.Length > 0)
                each(item, 0);
        }
    }

    /// <summary>Takes one concept of a line.</summary>
    public delegate void ConceptVisitor(ReadOnlySpan<char> id, int weight);
}
