namespace PsyLit.Core.Imports;

/// <summary>How far an import is: records dealt with so far, by what became of them.</summary>
/// <param name="Added">New works.</param>
/// <param name="Updated">Works that were there and learned something.</param>
/// <param name="Unchanged">Works that were there and learned nothing.</param>
/// <param name="Duplicate">Repeats of a record of the same file.</param>
/// <param name="Rejected">Records that could not be taken over.</param>
/// <param name="Position">Items of the file dealt with, those left out and mere remarks among them.</param>
public sealed record ImportProgress(int Added, int Updated, int Unchanged, int Duplicate, int Rejected, int Position)
{
    /// <summary>The records among them; those a person left out do not count.</summary>
    public int Records => Added + Updated + Unchanged + Duplicate + Rejected;

    /// <summary>How far the import is that this row belongs to.</summary>
    public static ImportProgress Of(Import import) =>
        new(import.Added, import.Updated, import.Unchanged, import.Duplicate, import.Rejected, import.Position);
}
