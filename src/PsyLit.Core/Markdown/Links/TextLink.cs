namespace PsyLit.Core.Markdown.Links;

/// <summary>A piece of running text that becomes a link.</summary>
/// <param name="Start">Its first character in the text.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Text">What stands there instead; null for the piece itself.</param>
internal sealed record TextLink(int Start, int End, string Address, string? Text = null);
