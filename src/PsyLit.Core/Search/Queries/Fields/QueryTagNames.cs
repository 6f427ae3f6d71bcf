using System.Globalization;
using PsyLit.Core.Search.Queries.Dates;
using PsyLit.Core.Search.Queries.Tokens;

namespace PsyLit.Core.Search.Queries.Fields;

/// <summary>PubMed's tags as typed: short, long, and as Search Details writes them. Case and spaces do not count.</summary>
public static class QueryTagNames
{
    /// <summary>The most words that may be allowed between two words looked for near one another.</summary>
    public const int MaxDistance = 1000;

    private static readonly (QueryTag Tag, string Names)[] Tags =
    [
        (QueryTag.TitleAbstract, "tiab|title/abstract|titleabstract"),
        (QueryTag.Title, "ti|title"),
        (QueryTag.Abstract, "ab|abstract"),
        (QueryTag.TextWord, "tw|text word|text words|text"),
        (QueryTag.All, "all|all fields|all field"),
        (QueryTag.Author, "au|author|auth"),
        (QueryTag.FirstAuthor, "1au|author - first|first author|first author name"),
        (QueryTag.LastAuthor, "lastau|author - last|last author|last author name"),
        (QueryTag.FullAuthor, "fau|author - full|full author|full author name"),
        (QueryTag.AuthorIdentifier, "auid|author - identifier|author identifier"),
        (QueryTag.CorporateAuthor, "cn|author - corporate|corporate author"),
        (QueryTag.Investigator, "ir|investigator|fir|investigator - full|full investigator name"),
        (QueryTag.Editor, "ed|editor"),
        (QueryTag.Affiliation, "ad|affiliation|affl"),
        (QueryTag.Journal, "ta|journal|jour|is|issn"),
        (QueryTag.Mesh, "mh|mesh|mesh terms|mesh term|mesh:exp|mh:exp"),
        (QueryTag.MeshAlone, "mh:noexp|mesh:noexp|mesh terms:noexp|mesh term:noexp"),
        (QueryTag.MajorMesh, "majr|mesh major topic|majr:exp"),
        (QueryTag.MajorMeshAlone, "majr:noexp|mesh major topic:noexp"),
        (QueryTag.Subheading, "sh|mesh subheading|subheading|mesh subheadings|sh:noexp|mesh subheading:noexp|subheading:noexp"),
        (QueryTag.Substance, "nm|supplementary concept|substance name|substance|supplementary concept:noexp|nm:noexp"),
        (QueryTag.PharmacologicalAction, "pa|pharmacological action|pharmacologic action|pa:noexp"),
        (QueryTag.RegistryNumber, "rn|ec/rn number|ecno|registry number"),
        (QueryTag.OtherTerm, "ot|other term|other terms|keyword|keywords|author keywords"),
        (QueryTag.PublicationType, "pt|publication type|ptyp|pt:exp"),
        (QueryTag.PublicationTypeAlone, "pt:noexp|publication type:noexp"),
        (QueryTag.Language, "la|language|lang"),
        (QueryTag.Pmid, "pmid|uid"),
        (QueryTag.Pmcid, "pmc|pmcid|pmcr"),
        (QueryTag.Doi, "doi"),
        (QueryTag.ArticleIdentifier, "aid|article identifier|pii"),
        (QueryTag.Location, "lid|location id"),
        (QueryTag.SecondarySource, "si|secondary source id"),
        (QueryTag.Grant, "gr|grant number|grants and funding|grant"),
        (QueryTag.ConflictOfInterest, "cois|conflict of interest statements|conflict of interest"),
        (QueryTag.Volume, "vi|volume"),
        (QueryTag.Issue, "ip|issue"),
        (QueryTag.Pages, "pg|pagination|page"),
        (QueryTag.Filter, "filter|sb|subset"),
        (QueryTag.PersonalSubject, "ps|subject - personal name|personal name as subject"),
        (QueryTag.Book, "book"),
        (QueryTag.Publisher, "pubn|publisher"),
        (QueryTag.Place, "pl|place of publication"),
        (QueryTag.Isbn, "isbn"),
        (QueryTag.NlmIdentifier, "jid|nlm unique id"),
        (QueryTag.Note, "note|notes"),
        (QueryTag.Stance, "stance"),
    ];

    private static readonly (QueryDateKind Date, string Names)[] Dates =
    [
        (QueryDateKind.Published, "dp|pdat|date - publication|publication date|date of publication"),
        (QueryDateKind.Added, "added"),
        (QueryDateKind.Entered, "edat|date - entrez|entrez date|date - entry|entry date"),
        (QueryDateKind.Created, "crdt|date - create|create date|date - creation"),
        (QueryDateKind.Indexed, "mhda|date - mesh|mesh date"),
        (QueryDateKind.Revised, "lr|date - modification|modification date|date - last revised|mdat"),
        (QueryDateKind.Electronic, "epdat|dep|electronic date of publication|electronic publication date"),
        (QueryDateKind.Print, "ppdat|print publication date"),
        (QueryDateKind.Completed, "dcom|date - completion|completion date"),
    ];

    // Brackets for what PubMed has no word for, and names by which some of it is known.
    private static readonly (QueryField Field, string Names)[] Fields =
    [
        (QueryField.Mechanism, "mech|mechanism"),
        (QueryField.Compound, "comp|compound|drug"),
        (QueryField.Design, "design"),
        (QueryField.Species, "species"),
        (QueryField.Population, "population|condition"),
        (QueryField.Instrument, "instrument|scale"),
        (QueryField.Safety, "safety"),
        (QueryField.Concept, "concept"),
        (QueryField.Tag, "tag"),
        (QueryField.Source, "source"),
        (QueryField.By, "by"),
    ];

    private static readonly Dictionary<string, BracketTag> ByKey = MakeTable();

    /// <summary>The tag to print, without its brackets.</summary>
    public static string Of(QueryTag tag) => First(Tags.First(pair => pair.Tag == tag).Names);

    /// <summary>The tag to print for a date, without its brackets.</summary>
    public static string Of(QueryDateKind date) => First(Dates.First(pair => pair.Date == date).Names);

    /// <summary>The tags of the texts in which words can be looked for near one another.</summary>
    internal static bool CanHoldWordsNear(QueryTag tag) => tag is QueryTag.Title or QueryTag.TitleAbstract or QueryTag.Abstract or QueryTag.TextWord
        or QueryTag.All or QueryTag.Affiliation or QueryTag.OtherTerm or QueryTag.Mesh or QueryTag.MeshAlone;

    /// <summary>Reads what stands between the brackets.</summary>
    internal static bool TryRead(ReadOnlySpan<char> typed, out BracketTag tag)
    {
        var key = KeyOf(typed);
        int? distance = null;
        var tilde = key.IndexOf(":~", StringComparison.Ordinal);
        if (tilde >= 0)
        {
            tag = default;
            if (!int.TryParse(key.AsSpan(tilde + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MaxDistance)
                return false;
            (key, distance) = (key[..tilde], number);
        }

        if (!ByKey.TryGetValue(key, out tag))
            return false;
        tag = tag with { Distance = distance };
        return true;
    }

    /// <summary>The known tag that looks most like a mistyped one ("tiab" for "tiba"); null when none is near.</summary>
    internal static string? Nearest(string typed)
    {
        var key = KeyOf(typed);
        return ByKey.Keys.Select(known => (known, Distance: EditDistance.Between(key, known, 2)))
            .Where(pair => pair.Distance is 1 || (pair.Distance is 2 && key.Length > 5))
            .OrderBy(pair => pair.Distance).ThenBy(pair => pair.known, StringComparer.Ordinal)
            .Select(pair => pair.known).FirstOrDefault();
    }

    private static string KeyOf(ReadOnlySpan<char> typed)
    {
        Span<char> key = stackalloc char[typed.Length];
        var length = 0;
        foreach (var c in typed)
        {
            if (QueryTypography.IsSpace(c))
                continue;
            key[length++] = c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' ? '-' : char.ToLowerInvariant(c);
        }

        return key[..length].ToString();
    }

    private static string First(string names) => names.Split('|')[0];

    private static Dictionary<string, BracketTag> MakeTable()
    {
        var table = new Dictionary<string, BracketTag>(StringComparer.Ordinal);
        foreach (var (tag, names) in Tags)
            Add(names, new BracketTag(Tag: tag));
        foreach (var (date, names) in Dates)
            Add(names, new BracketTag(Date: date));
        foreach (var (field, names) in Fields)
        {
            Add(names, new BracketTag(Field: field));
            if (field <= QueryField.Concept)
                Add(string.Join('|', names.Split('|').Select(name => name + ":noexp")), new BracketTag(Field: field, IsAlone: true));
        }

        return table;

        void Add(string names, BracketTag tag)
        {
            foreach (var name in names.Split('|'))
                table.Add(KeyOf(name), tag);
        }
    }
}
