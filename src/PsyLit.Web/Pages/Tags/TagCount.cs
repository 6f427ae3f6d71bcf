using PsyLit.Core.Tags;

namespace PsyLit.Web.Pages.Tags;

/// <summary>A tag with how many records carry it.</summary>
public sealed record TagCount(string Name, string Key, TagColour Colour, int Records);
