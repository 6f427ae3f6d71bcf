namespace PsyLit.Formats.Xml;

/// <summary>One record cut out of a file.</summary>
/// <param name="Name">The record's element, <c>PubmedArticle</c>.</param>
/// <param name="Line">The line of the file on which it begins, counted from 1.</param>
/// <param name="Text">The element from its start tag to its end tag; cut short when not <paramref name="State"/> complete.</param>
/// <param name="State">How its end was found.</param>
internal readonly record struct XmlPiece(string Name, int Line, string Text, XmlPieceState State);
