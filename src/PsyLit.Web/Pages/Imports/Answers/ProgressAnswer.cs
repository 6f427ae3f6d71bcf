namespace PsyLit.Web.Pages.Imports.Answers;

/// <summary>How far an import is, in words and as a part, for the page that follows it.</summary>
/// <param name="State">The state's name (<c>Running</c>).</param>
/// <param name="Words">Count, rate and time left as a sentence.</param>
/// <param name="Outcomes">What became of the records so far, as a sentence.</param>
/// <param name="Done">From 0 to 1.</param>
public sealed record ProgressAnswer(string State, string Words, string Outcomes, double Done);
