namespace PsyLit.Formats.TaggedLines;

/// <summary>What the tagged line reader yields next: a record or a problem.</summary>
internal readonly record struct TaggedItem(TaggedRecord? Record, FormatProblem? Problem);
