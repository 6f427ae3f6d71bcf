using PsyLit.Core.PubMed.Identifiers;
using PsyLit.Formats;

namespace PsyLit.Web.Pages.Imports.Pasting;

/// <summary>How a pasted text was understood.</summary>
public sealed record PastedReading
{
    /// <summary>The identifiers in it, each once, in the order of the text.</summary>
    public required IReadOnlyList<FoundIdentifier> Found { get; init; }

    /// <summary>How many more times one of them stands in it.</summary>
    public required int Repeats { get; init; }

    /// <summary>Those of them that name a record of the library.</summary>
    public required IReadOnlyDictionary<FoundIdentifier, HeldRecord> Held { get; init; }

    /// <summary>Lines in which no identifier was recognised, without their margins.</summary>
    public required IReadOnlyList<string> Remains { get; init; }

    /// <summary>The format it would be read as when it is not taken for identifiers; null when it is of none.</summary>
    public required ICitationFormat? Format { get; init; }

    /// <summary>Identifiers that name no record of the library.</summary>
    public IReadOnlyList<FoundIdentifier> Missing => [.. Found.Where(identifier => !Held.ContainsKey(identifier))];

    /// <summary>True when nobody but the person who pasted it knows what is meant: identifiers, or records in that format.</summary>
    public bool IsAmbiguous => Found.Count > 0 && Format is not null;
}
