using PsyLit.Formats.Fields.Identifiers;

namespace PsyLit.Formats.EndNoteXml;

/// <summary>Finds the DOI, PMID and PMCID of a record, which people and connections put into different fields.</summary>
internal sealed class EndNoteIdentifiers
{
    public EndNoteIdentifiers(IReadOnlyList<EndNoteField> fields)
    {
        var isPubMed = fields.Any(field => field.Path is "remote-database-name" or "remote-database-provider" or "database"
            && PubMedNumbers.IsPubMed(field.Line));
        Doi = Find(fields, "electronic-resource-num", Dois.FindIn)
            ?? Find(fields, "accession-num", Dois.Read) ?? Find(fields, "doi", Dois.FindIn)
            ?? Find(fields, "urls/", url => url.Contains("doi", StringComparison.OrdinalIgnoreCase) ? Dois.FindIn(url) : null, take: false)
            ?? Find(fields, "notes", note => note.StartsWith("doi", StringComparison.OrdinalIgnoreCase) ? Dois.FindIn(note) : null, take: false);
        Pmid = Find(fields, "accession-num", number => isPubMed ? PubMedNumbers.ReadPmid(number) : PubMedNumbers.FindPmid(number))
            ?? Find(fields, "pmid", PubMedNumbers.ReadPmid)
            ?? Find(fields, "notes", PubMedNumbers.NotedPmid, take: false)
            ?? Find(fields, "urls/", PubMedNumbers.FindPmid, take: false);
        Pmcid = Find(fields, "custom2", PubMedNumbers.FindPmcid)
            ?? Find(fields, "pmcid", PubMedNumbers.ReadPmcid)
            ?? Find(fields, "notes", PubMedNumbers.NotedPmcid, take: false)
            ?? Find(fields, "urls/", PubMedNumbers.FindPmcid, take: false);
    }

    public string? Doi { get; }

    public string? Pmid { get; }

    public string? Pmcid { get; }

    /// <summary>The fields whose whole meaning an identifier is.</summary>
    public List<EndNoteField> Taken { get; } = [];

    private string? Find(IReadOnlyList<EndNoteField> fields, string path, Func<string, string?> read, bool take = true)
    {
        foreach (var field in fields)
        {
            var isMeant = path.EndsWith('/') ? field.Path.StartsWith(path, StringComparison.Ordinal) : field.Path == path;
            if (isMeant && field.Line.Length > 0 && read(field.Line) is { } found)
            {
                if (take)
                {
                    Taken.Add(field);
                }

                return found;
            }
        }

        return null;
    }
}
