namespace PsyLit.Formats.PubMedXml;

internal enum XmlPieceState
{
    Complete,

    /// <summary>The file ends, or the next record begins, before the end tag.</summary>
    Unclosed,

    /// <summary>Longer than <see cref="PubMedXmlFormat.MaximumRecordLength"/>.</summary>
    TooLong,
}
