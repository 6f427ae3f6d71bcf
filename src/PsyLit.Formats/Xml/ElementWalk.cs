using System.Net;
using System.Xml;

namespace PsyLit.Formats.Xml;

/// <summary>Walking over the child elements of an element: <c>if (reader.Enter()) while (reader.NextChild()) …</c>.</summary>
/// <remarks>Each child must be consumed, which leaves the reader behind its end tag. No recursion, so depth costs no stack.</remarks>
internal static class ElementWalk
{
    /// <summary>Goes into the element the reader stands on; false, and past it, when it is empty.</summary>
    public static bool Enter(this XmlPieceReader reader)
    {
        var hasContent = !reader.IsEmptyElement;
        reader.Read();
        return hasContent;
    }

    /// <summary>Goes to the next child element; false, and past the parent's end tag, when there is none.</summary>
    public static bool NextChild(this XmlPieceReader reader)
    {
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    return true;
                case XmlNodeType.EndElement:
                    reader.Read();
                    return false;
                default:
                    reader.Read();
                    break;
            }
        }

        return false;
    }

    /// <summary>The text of a text node, or of an entity: the character of an HTML name, and an unknown one as it stands, since no document type is read.</summary>
    public static string? TextOfNode(this XmlPieceReader reader) => reader.NodeType switch
    {
        XmlNodeType.Text or XmlNodeType.CDATA => reader.Value,
        XmlNodeType.EntityReference => WebUtility.HtmlDecode($"&{reader.Name};"),
        _ => null,
    };

    public static bool IsYes(this XmlPieceReader reader, string attribute) => reader.GetAttribute(attribute) == "Y";
}
