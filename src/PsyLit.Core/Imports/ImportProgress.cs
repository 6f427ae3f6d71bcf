namespace PsyLit.Core.Imports;

/// <summary>How far an import is: records dealt with so far, by what became of them.</summary>
public sealed record ImportProgress(int Added, int Updated, int Unchanged, int Rejected)
{
    public int Records => Added + Updated + Unchanged + Rejected;
}
