namespace PsyLit.Core;

/// <summary>Tells whether the library has changed, so that what is kept in memory of it need not be compared with it at each page.</summary>
public interface ILibraryChanges
{
    /// <summary>
    /// A number that is another one after every commit, whichever program made it. To be asked before what is then read and kept with it:
    /// what is committed between the two is read already, and costs one more look.
    /// </summary>
    long Stamp { get; }
}
