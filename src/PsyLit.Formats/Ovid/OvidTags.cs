using System.Collections.Frozen;

namespace PsyLit.Formats.Ovid;

/// <summary>The fields of Ovid's databases: their two-letter labels, and the full names that stand for them in the other layout.</summary>
/// <remarks>Sources: the field lists of Ovid's database guides for MEDLINE, Embase, PsycINFO, BIOSIS Previews and Journals@Ovid.</remarks>
internal static class OvidTags
{
    /// <summary>Stands for the line that counts the records: <c>&lt;12. &gt;</c>.</summary>
    public const string Number = "<";

    /// <summary>The label of a field's full name, or the name itself when the reader has no use for it.</summary>
    public static string LabelOf(string tag) => Labels.GetValueOrDefault(tag, tag);

    /// <summary>Tells whether a line is the full name of a field.</summary>
    public static bool IsName(ReadOnlySpan<char> line) => Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.Trim());

    private static readonly FrozenDictionary<string, string> Labels = new (string Label, string Names)[]
    {
        ("UI", "Unique Identifier"),
        ("AN", "Accession Number"),
        ("DB", "Database"),
        ("AU", "Author|Authors|Author(s)|Author Name|Author Names|Author/Inventor"),
        ("FA", "Authors Full Name|Author Full Name|Full Author Name|Full Names|Authors Full Names"),
        ("ED", "Editor|Editors|Book Editors|Book Editor"),
        ("CA", "Corporate Author|Corporate Authors"),
        ("TI", "Title|Chapter Title|Article Title"),
        ("BT", "Book Title"),
        ("TO", "Original Title|Foreign Title|Vernacular Title|Title Original|Non-English Title"),
        ("SO", "Source"),
        ("AS", "Abbreviated Source"),
        ("JN", "Journal Name|Journal|NLM Journal Name|Serial Title"),
        ("VO", "Volume"),
        ("IP", "Issue|Issue/Part|Issue Part"),
        ("PG", "Page|Pages|Page Range|Pagination"),
        ("DP", "Date of Publication|Publication Date"),
        ("YR", "Year of Publication|Publication Year|Year"),
        ("AB", "Abstract"),
        ("KW", "Author Keywords|Keyword|Keywords|Keyword Heading|Key Words|Key Concepts|Identifiers|Key Phrase Identifiers"),
        ("MH", "MeSH Subject Headings|Subject Headings|Subject Heading|Descriptors|Heading Words|EMTREE Headings|MeSH Headings"),
        ("RN", "CAS Registry/EC Number/Name of Substance|Registry Number/Name of Substance|CAS Registry Number/Name of Substance"),
        ("LG", "Language"),
        ("DT", "Document Type"),
        ("PT", "Publication Type|Publication Types"),
        ("IS", "ISSN|ISSN Print|ISSN Electronic|ISSN Linking|Electronic ISSN|International Standard Serial Number"),
        ("IB", "ISBN|International Standard Book Number"),
        ("DI", "DOI|DOI Number|Digital Object Identifier"),
        ("PM", "PubMed Number|PubMed ID|PMID|PubMed Identifier"),
        ("PU", "Publisher|Publisher Information"),
        ("CI", "Copyright Information|Copyright"),
        ("XL", "Link to the Ovid Full Text or citation|Link to the Ovid Full Text or citation:|Link to External Link Resolver|Links|URL"),
    }.SelectMany(row => row.Names.Split('|').Select(name => KeyValuePair.Create(name, row.Label))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Names whose fields are kept as they are; known so that they are told from text.
    private static readonly FrozenSet<string> Names = Labels.Keys.Concat(
        ("Score|Status|Institution|Authors Institution|Author Affiliation|Correspondence Address|References|Number of References|Journal Subset|NLM Journal Code|"
        + "Country of Publication|Comments|Update Date|Entry Date|Revision Date|Date Created|Grant Information|Grant Number|Classification Code|Methodology|"
        + "Population Group|Age Group|Tests & Measures|Intended Audience|Major Concepts|Conference Information|Summary Language|Trade Names|Series|Edition|"
        + "Format Covered|Version|Record Owner|Clinical Trial Number|Full Text|Notes|Local Messages|Special Feature").Split('|'))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
