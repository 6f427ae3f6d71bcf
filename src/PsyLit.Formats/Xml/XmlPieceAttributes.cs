namespace PsyLit.Formats.Xml;

/// <summary>The attributes of one start tag at a time, kept as places in the text until somebody asks for one.</summary>
internal sealed class XmlPieceAttributes(string text, RecurringStrings strings)
{
    private readonly List<(int Name, int NameLength, int Value, int ValueLength)> places = [];

    /// <summary>Reads attributes up to the end of the tag.</summary>
    /// <param name="at">Where the name of the element ends.</param>
    /// <returns>Where the closing "&gt;" or "/&gt;" stands.</returns>
    /// <exception cref="System.Xml.XmlException">The tag is not well-formed.</exception>
    public int Read(int at)
    {
        places.Clear();
        while (true)
        {
            var start = XmlCharacters.SkipSpace(text, at);
            if (start < text.Length && (text[start] == '>' || (text[start] == '/' && start + 1 < text.Length && text[start + 1] == '>')))
            {
                return start;
            }

            at = start == at ? -1 : ReadOne(start);
            if (at < 0)
            {
                throw XmlCharacters.Error(text, start, "A tag is not closed, or an attribute has no name or no value in quotes.");
            }
        }
    }

    public string? Find(string name)
    {
        var index = IndexOf(name);
        return index < 0 ? null : Value(places[index].Value, places[index].ValueLength);
    }

    public IEnumerable<KeyValuePair<string, string>> All() =>
        places.Select(place => KeyValuePair.Create(text.Substring(place.Name, place.NameLength), Value(place.Value, place.ValueLength)));

    private int IndexOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < places.Count; i++)
        {
            if (text.AsSpan(places[i].Name, places[i].NameLength).SequenceEqual(name))
            {
                return i;
            }
        }

        return -1;
    }

    private int ReadOne(int start)
    {
        var nameEnd = XmlCharacters.EndOfName(text, start);
        var equals = nameEnd < 0 ? -1 : XmlCharacters.SkipSpace(text, nameEnd);
        if (equals < 0 || equals == text.Length || text[equals] != '=')
        {
            return -1;
        }

        var quote = XmlCharacters.SkipSpace(text, equals + 1);
        if (quote == text.Length || text[quote] is not ('"' or '\''))
        {
            return -1;
        }

        var length = text.AsSpan(quote + 1).IndexOf(text[quote]);
        if (length < 0 || text.AsSpan(quote + 1, length).Contains('<') || IndexOf(text.AsSpan(start, nameEnd - start)) >= 0)
        {
            return -1;
        }

        XmlCharacters.CheckReferences(text, quote + 1, length);
        places.Add((start, nameEnd - start, quote + 1, length));
        return quote + 1 + length + 1;
    }

    private string Value(int start, int length)
    {
        var written = text.AsSpan(start, length);
        return written.IndexOfAny("&\r\n\t") < 0 ? strings.Of(written) : XmlCharacters.Decode(written, isAttribute: true);
    }
}
