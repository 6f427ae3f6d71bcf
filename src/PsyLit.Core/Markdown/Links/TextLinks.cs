using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PsyLit.Core.Markdown.Links;

/// <summary>Puts links where running text names something that has an address.</summary>
internal static class TextLinks
{
    /// <summary>Looks through all text of a document that is not a link already.</summary>
    public static void Insert(MarkdownDocument document, KnownNames names, ISet<long> mentioned)
    {
        Join(document);
        foreach (var text in document.Descendants<LiteralInline>().Where(text => !IsInsideLink(text)).ToList())
        {
            var content = text.Content.ToString();
            // A sign behind a backslash is meant as a sign.
            Insert(text, content, IdentifierLinks.In(content).Concat(text.IsFirstCharacterEscaped ? [] : NamesAfterSign.In(content, names, mentioned)));
        }
    }

    public static bool IsInsideLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline)
                return true;
        }

        return false;
    }

    // The parser cuts text at every sign that could have meant something.
    private static void Join(MarkdownDocument document)
    {
        foreach (var first in document.Descendants<LiteralInline>().Where(text => !IsJoined(text)).ToList())
        {
            if (first.NextSibling is not LiteralInline { IsFirstCharacterEscaped: false })
                continue;
            var joined = new StringBuilder().Append(first.Content.AsSpan());
            while (first.NextSibling is LiteralInline { IsFirstCharacterEscaped: false } next)
            {
                joined.Append(next.Content.AsSpan());
                next.Remove();
            }

            first.Content = new StringSlice(joined.ToString());
        }
    }

    private static bool IsJoined(LiteralInline text) => !text.IsFirstCharacterEscaped && text.PreviousSibling is LiteralInline;

    private static void Insert(LiteralInline text, string content, IEnumerable<TextLink> links)
    {
        var position = 0;
        foreach (var link in links.OrderBy(link => link.Start))
        {
            if (link.Start < position)
                continue;
            if (link.Start > position)
                text.InsertBefore(new LiteralInline(content[position..link.Start]));

            var inline = new LinkInline(link.Address, "");
            inline.AppendChild(new LiteralInline(link.Text ?? content[link.Start..link.End]));
            text.InsertBefore(inline);
            position = link.End;
        }

        if (position == 0)
            return;

        if (position < content.Length)
            text.InsertBefore(new LiteralInline(content[position..]));
        text.Remove();
    }
}
