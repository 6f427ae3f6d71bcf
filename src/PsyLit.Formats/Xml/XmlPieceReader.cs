using System.Xml;

namespace PsyLit.Formats.Xml;

/// <summary>Walks over the nodes of one record's XML, as <see cref="XmlReader"/> does over a document's.</summary>
/// <remarks>
/// Well-formed is what <see cref="XmlTextReader"/> without namespaces takes for it, so that an undeclared "mml:" is no error; a document type
/// is one. Own code, because a reader of the framework has to be made anew for each record, copies its text, and cannot give the same string
/// again: that was a quarter of the memory an import went through. Tests hold both side by side.
/// </remarks>
/// <param name="text">The record from its start tag on.</param>
/// <param name="strings">Lent by whoever reads many records.</param>
internal sealed class XmlPieceReader(string text, RecurringStrings strings)
{
    private readonly List<string> open = [];
    private readonly XmlPieceAttributes attributes = new(text, strings);
    private int at;
    private int valueStart;
    private int valueLength;
    private bool valueIsRaw;
    private string? value;
    private bool isChecked;
    private bool hadRoot;

    public XmlNodeType NodeType { get; private set; }

    /// <summary>The name of an element, of an entity or of a processing instruction; empty for every other node.</summary>
    public string Name { get; private set; } = "";

    public bool IsEmptyElement { get; private set; }

    /// <summary>How many elements the node is in; an end tag is as deep as its start tag.</summary>
    public int Depth { get; private set; }

    /// <summary>True behind the last node.</summary>
    public bool EOF { get; private set; }

    /// <summary>Where the node begins in the text; tells whether a reader has moved on.</summary>
    public int Position { get; private set; }

    /// <summary>The text of the node, with characters for their references and line ends as line feeds; empty for elements.</summary>
    public string Value => value ??= MakeValue();

    /// <summary>The attributes of the start tag, in their order; values normalised, entities of no known name left as they stand.</summary>
    public IEnumerable<KeyValuePair<string, string>> Attributes => attributes.All();

    /// <summary>The value of an attribute of the start tag; null when it has none of that name.</summary>
    public string? GetAttribute(string name) => NodeType == XmlNodeType.Element ? attributes.Find(name) : null;

    /// <summary>Moves to the next node; false behind the last.</summary>
    /// <exception cref="XmlException">The text is not well-formed at this place.</exception>
    public bool Read()
    {
        if (!isChecked)
        {
            XmlCharacters.Check(text);
            isChecked = true;
        }

        Position = at;
        (Name, value, valueLength) = ("", null, 0);
        if (at == text.Length)
        {
            return End();
        }

        Depth = open.Count;
        if (text[at] != '<')
        {
            ReadText();
        }
        else if (StandsHere("</"))
        {
            ReadEndTag();
        }
        else if (StandsHere("<!--"))
        {
            ReadMarked(XmlNodeType.Comment, "<!--", "-->");
        }
        else if (StandsHere("<![CDATA["))
        {
            ReadMarked(XmlNodeType.CDATA, "<![CDATA[", "]]>");
        }
        else if (StandsHere("<?"))
        {
            ReadMarked(XmlNodeType.ProcessingInstruction, "<?", "?>");
        }
        else
        {
            ReadStartTag();
        }

        return true;
    }

    /// <summary>Goes past the node and all that is in it.</summary>
    public void Skip()
    {
        if (NodeType == XmlNodeType.Element && !IsEmptyElement)
        {
            var depth = Depth;
            while (Read() && !(NodeType == XmlNodeType.EndElement && Depth == depth))
            {
            }
        }

        Read();
    }

    private bool StandsHere(ReadOnlySpan<char> words) => text.AsSpan(at).StartsWith(words);

    private bool End()
    {
        if (open.Count > 0 || !hadRoot)
        {
            throw Error("The element is not closed.");
        }

        (NodeType, Depth, EOF) = (XmlNodeType.None, 0, true);
        return false;
    }

    private void ReadStartTag()
    {
        if (open.Count == 0 && hadRoot)
        {
            throw Error("There is a second element.");
        }

        var end = XmlCharacters.EndOfName(text, at + 1);
        if (end < 0)
        {
            throw Error("A tag has no name.");
        }

        NodeType = XmlNodeType.Element;
        Name = strings.Of(text.AsSpan(at + 1, end - at - 1));
        end = attributes.Read(end);
        IsEmptyElement = text[end] == '/';
        hadRoot = true;
        if (!IsEmptyElement)
        {
            open.Add(Name);
        }

        at = IsEmptyElement ? end + 2 : end + 1;
    }

    private void ReadEndTag()
    {
        var name = open.Count > 0 ? open[^1] : throw Error("An end tag has no start.");
        var end = at + 2 + name.Length;
        if (!text.AsSpan(at + 2).StartsWith(name))
        {
            throw Error("An end tag has another name than its start.");
        }

        end = XmlCharacters.SkipSpace(text, end);
        if (end == text.Length || text[end] != '>')
        {
            throw Error("An end tag has another name than its start.");
        }

        open.RemoveAt(open.Count - 1);
        (NodeType, Name, IsEmptyElement, Depth, at) = (XmlNodeType.EndElement, name, false, open.Count, end + 1);
    }

    private void ReadMarked(XmlNodeType type, string start, string end)
    {
        var from = at + start.Length;
        if (type == XmlNodeType.ProcessingInstruction)
        {
            var name = XmlCharacters.EndOfName(text, from);
            if (name < 0 || text.AsSpan(from, name - from).Equals("xml", StringComparison.OrdinalIgnoreCase) || !(text.AsSpan(name).StartsWith(end) || char.IsWhiteSpace(text[name])))
            {
                throw Error("An instruction has no name, or the name of an XML declaration.");
            }

            Name = text[from..name];
            from = XmlCharacters.SkipSpace(text, name);
        }

        var close = text.IndexOf(type == XmlNodeType.Comment ? "--" : end, from, StringComparison.Ordinal);
        if (close < 0 || !text.AsSpan(close).StartsWith(end) || (type == XmlNodeType.CDATA && open.Count == 0))
        {
            throw Error("A comment, an instruction or a CDATA section is not closed, or not where it may be.");
        }

        (NodeType, IsEmptyElement) = (type, false);
        (valueStart, valueLength, at) = (from, close - from, close + end.Length);
        valueIsRaw = true;
    }

    private void ReadText()
    {
        if (text[at] == '&' && XmlCharacters.GeneralEntity(text, at) is var entity and > 0)
        {
            (NodeType, IsEmptyElement, Name) = (XmlNodeType.EntityReference, false, text.Substring(at + 1, entity - 2));
            at += entity;
            RequireOpen();
            return;
        }

        var end = XmlCharacters.EndOfText(text, at, out valueIsRaw);
        var isSpace = text.AsSpan(at, end - at).IndexOfAnyExcept(XmlCharacters.Space) < 0;
        if (!isSpace)
        {
            RequireOpen();
        }

        (NodeType, IsEmptyElement) = (isSpace ? XmlNodeType.Whitespace : XmlNodeType.Text, false);
        (valueStart, valueLength, at) = (at, end - at, end);
    }

    private void RequireOpen()
    {
        if (open.Count == 0)
        {
            throw Error("There is text outside the element.");
        }
    }

    private string MakeValue()
    {
        var written = text.AsSpan(valueStart, valueLength);
        if (valueIsRaw && !written.Contains('\r'))
        {
            return strings.Of(written);
        }

        return NodeType == XmlNodeType.Text || NodeType == XmlNodeType.Whitespace
            ? XmlCharacters.Decode(written, isAttribute: false)
            : written.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    private XmlException Error(string why) => XmlCharacters.Error(text, at, why);
}
