namespace PsyLit.Core.PubMed;

/// <summary>Some records as PubMed sent them, complete and checked.</summary>
/// <param name="Records">How many records they are.</param>
/// <param name="Xml">What stands between the tags of the article set, UTF-8.</param>
public sealed record PubMedBatch(int Records, ReadOnlyMemory<byte> Xml);
