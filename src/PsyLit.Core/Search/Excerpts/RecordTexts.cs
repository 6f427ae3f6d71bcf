using PsyLit.Core.Concepts.WrongMentions;
using PsyLit.Formats.Records;

namespace PsyLit.Core.Search.Excerpts;

/// <summary>What of a record, beside what a list shows, may have matched.</summary>
internal sealed record RecordTexts
{
    public string? OriginalTitle { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<AbstractSection> Abstract { get; init; } = [];

    public IReadOnlyList<Keyword> Keywords { get; init; } = [];

    public string? JournalAbbreviation { get; init; }

    public IReadOnlyList<string> PublicationTypes { get; init; } = [];

    public IReadOnlyList<string> Languages { get; init; } = [];

    public IReadOnlyList<Identifier> OtherIdentifiers { get; init; } = [];

    /// <summary>Mentions that are not marked, because a curator took them off.</summary>
    public MentionDecisions? TakenOff { get; init; }
}
