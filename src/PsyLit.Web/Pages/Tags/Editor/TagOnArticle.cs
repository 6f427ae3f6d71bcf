using PsyLit.Core.Tags;

namespace PsyLit.Web.Pages.Tags.Editor;

/// <summary>One tag of an article.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Key">Its address.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="AddedBy">The name of who put it there.</param>
/// <param name="MayRemove">Whether the visitor may take it off.</param>
public sealed record TagOnArticle(string Name, string Key, TagColour Colour, string AddedBy, bool MayRemove);
