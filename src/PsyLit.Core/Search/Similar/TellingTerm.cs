using PsyLit.Core.Search.Matching.Steps;

namespace PsyLit.Core.Search.Similar;

/// <summary>A term of a record by which others like it are found.</summary>
/// <param name="Name">The word as the index has it, or the concept's id.</param>
/// <param name="IsConcept">True for a concept.</param>
/// <param name="Slot">Where it stands in the index.</param>
/// <param name="Columns">Bits of the columns that count.</param>
/// <param name="Weight">Its weight in the record.</param>
/// <param name="RootIdf">The part of its weight in others that is the same for all of them.</param>
internal sealed record TellingTerm(string Name, bool IsConcept, TermSlot Slot, uint Columns, double Weight, double RootIdf);
