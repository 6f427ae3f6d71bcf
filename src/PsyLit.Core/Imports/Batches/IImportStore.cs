namespace PsyLit.Core.Imports.Batches;

/// <summary>How imports reach the database past EF Core's change tracker. One implementation per database provider.</summary>
public interface IImportStore
{
    /// <summary>Begins a transaction; one for writing first waits for its turn among the writers of this process.</summary>
    Task<IImportTransaction> BeginAsync(bool forWriting, CancellationToken cancellationToken);
}
