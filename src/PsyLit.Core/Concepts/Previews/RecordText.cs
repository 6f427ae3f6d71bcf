using PsyLit.Core.Concepts.WrongMentions;

namespace PsyLit.Core.Concepts.Previews;

/// <summary>What of a record concepts are found in.</summary>
/// <param name="ArticleId">The record.</param>
/// <param name="Sections">Title, summary and sections of the abstract, as one document.</param>
/// <param name="Terms">Keywords and tags, as another.</param>
/// <param name="Curated">Ids of concepts that a curator recorded.</param>
/// <param name="TakenOff">Mentions in the sections that a curator took off; they count under no vocabulary.</param>
internal sealed record RecordText(
    long ArticleId, IReadOnlyList<string> Sections, IReadOnlyList<string> Terms, IReadOnlyList<string> Curated, MentionDecisions TakenOff);
