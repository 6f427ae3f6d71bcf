namespace PsyLit.Formats.Xml;

internal enum XmlPieceState
{
    Complete,

    /// <summary>The file ends, or the next record begins, before the end tag.</summary>
    Unclosed,

    /// <summary>Longer than <see cref="XmlRecordSplitter.MaximumRecordLength"/>.</summary>
    TooLong,
}
