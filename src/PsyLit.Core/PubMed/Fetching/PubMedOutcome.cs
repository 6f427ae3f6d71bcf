namespace PsyLit.Core.PubMed.Fetching;

/// <summary>How it went to bring something from PubMed to the library.</summary>
/// <param name="Message">What happened, as a sentence.</param>
/// <param name="ImportId">The import with its report; null when nothing came.</param>
/// <param name="IsDone">True when it came to its end; false when PubMed, the network or the library stood in the way.</param>
public sealed record PubMedOutcome(string Message, long? ImportId, bool IsDone);
