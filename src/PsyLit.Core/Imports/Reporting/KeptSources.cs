using System.Globalization;

namespace PsyLit.Core.Imports.Reporting;

/// <summary>Keeps the texts of rejected records within bounds: a file of nothing else must not double the library.</summary>
internal sealed class KeptSources(ImportLimits limits)
{
    private long kept;

    /// <summary>Takes away texts that are too long to keep, and says so beside the reason.</summary>
    public void Limit(IEnumerable<ImportEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (entry.Source is not { } source)
            {
                continue;
            }

            if (source.Length > limits.SourceCharacters || kept + source.Length > limits.AllSourceCharacters)
            {
                entry.Source = null;
                entry.Reason += string.Create(
                    CultureInfo.InvariantCulture, $" Its {source.Length:N0} characters were too many to keep; they stand in the file at this line.");
                continue;
            }

            kept += source.Length;
        }
    }
}
