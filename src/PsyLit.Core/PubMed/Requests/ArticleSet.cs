namespace PsyLit.Core.PubMed.Requests;

/// <summary>Takes the records out of a PubMed XML answer without parsing it; the importer reads them later, one by one.</summary>
internal static class ArticleSet
{
    /// <summary>What stands between the set's tags; empty for an answer without a set.</summary>
    public static ReadOnlyMemory<byte> Content(byte[] answer)
    {
        var start = answer.AsSpan().IndexOf("<PubmedArticleSet"u8);
        var end = answer.AsSpan().LastIndexOf("</PubmedArticleSet>"u8);
        if (start < 0 || end < 0)
        {
            return default;
        }

        start += answer.AsSpan(start).IndexOf((byte)'>') + 1;
        return answer.AsMemory(start, Math.Max(0, end - start));
    }

    /// <summary>The number of records, articles and books.</summary>
    public static int Count(ReadOnlySpan<byte> xml) => Count(xml, "<PubmedArticle"u8) + Count(xml, "<PubmedBookArticle"u8);

    // The set's own tag begins with the same letters.
    private static int Count(ReadOnlySpan<byte> xml, ReadOnlySpan<byte> tag)
    {
        var count = 0;
        while (xml.IndexOf(tag) is var at and >= 0)
        {
            xml = xml[(at + tag.Length)..];
            if (xml is [(byte)'>' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t', ..])
            {
                count++;
            }
        }

        return count;
    }
}
