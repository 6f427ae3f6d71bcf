namespace PsyLit.Core;

/// <summary>Writes thousands of rows at once, for each of which EF Core would keep track and send a statement of its own. One implementation per database provider.</summary>
public interface IManyRows
{
    /// <summary>Inserts rows within the transaction that the library's context has begun. Keys that the database makes are left to it; what hangs on a row is not written.</summary>
    void Insert<T>(IEnumerable<T> rows)
        where T : class;
}
