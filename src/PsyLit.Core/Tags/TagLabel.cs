namespace PsyLit.Core.Tags;

/// <summary>A tag as it is shown beside a record.</summary>
/// <param name="Key">The key of its page.</param>
/// <param name="Name">As its readers write it.</param>
/// <param name="Colour">Its hue.</param>
public sealed record TagLabel(string Key, string Name, TagColour Colour);
