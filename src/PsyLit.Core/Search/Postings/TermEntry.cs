namespace PsyLit.Core.Search.Postings;

/// <summary>Where the postings of a term are.</summary>
/// <param name="Documents">How many articles of the segment have it.</param>
/// <param name="ListLength">Bytes of the list.</param>
/// <param name="PositionsLength">Bytes of the positions.</param>
/// <param name="Block">The block that holds the list, before the one that holds the positions; 0 when both stand in the block of terms itself.</param>
/// <param name="Data">The block of terms.</param>
/// <param name="At">Where in it list and positions stand, one after the other, when they do.</param>
internal readonly record struct TermEntry(int Documents, int ListLength, int PositionsLength, int Block, byte[] Data, int At);
