namespace PsyLit.Web.Pages.Selection;

/// <summary>A selection as scripts are told of it.</summary>
/// <param name="Count">How many records are ticked.</param>
/// <param name="Ticked">Which of those asked about.</param>
/// <param name="Message">What a reader should know; null when all went as asked.</param>
public sealed record SelectionAnswer(int Count, IReadOnlyList<long> Ticked, string? Message = null);
