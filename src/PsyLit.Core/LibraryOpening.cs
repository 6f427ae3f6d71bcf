namespace PsyLit.Core;

/// <summary>How opening the library went. Nothing is ever deleted or replaced to make it succeed.</summary>
/// <param name="Outcome">What was found.</param>
/// <param name="Message">One sentence for the person who started the program: what is wrong and what to do; empty when the library is open.</param>
public sealed record LibraryOpening(LibraryOpeningOutcome Outcome, string Message)
{
    public bool IsOpen => Outcome == LibraryOpeningOutcome.Opened;
}
