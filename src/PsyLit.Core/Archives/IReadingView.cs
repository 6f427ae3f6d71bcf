namespace PsyLit.Core.Archives;

/// <summary>Shows the library as it was at one moment, however long the reading takes and whoever writes meanwhile. One implementation per database provider.</summary>
public interface IReadingView
{
    /// <summary>Reads with a context that sees one moment, and holds up no writer.</summary>
    Task<T> ReadAsync<T>(Func<LibraryContext, Task<T>> read, CancellationToken cancellationToken = default);
}
