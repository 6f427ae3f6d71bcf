namespace PsyLit.Core.Text;

/// <summary>One word of a folded text, as the search index and a query see it.</summary>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Text">The word to index: the folded characters, with the marks inside a receptor's or a code's name left out ("5ht2a").</param>
public readonly record struct FoldedWord(int Start, int End, string Text);
