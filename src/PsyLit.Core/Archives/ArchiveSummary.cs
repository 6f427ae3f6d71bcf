namespace PsyLit.Core.Archives;

/// <summary>What an archive holds, as its <c>psylit.json</c> says.</summary>
/// <param name="Format">Always <see cref="LibraryArchive.Format"/>: tells an archive from any other zip file.</param>
/// <param name="Version"><see cref="LibraryArchive.Version"/> when it was written.</param>
/// <param name="Rows">The number of rows by table.</param>
public sealed record ArchiveSummary(string Format, int Version, IReadOnlyDictionary<string, int> Rows)
{
    /// <summary>The number of rows of a table; 0 for one the archive lacks.</summary>
    public int Of(string table) => Rows.GetValueOrDefault(table);
}
