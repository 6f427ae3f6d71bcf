using System.Collections.Frozen;

namespace PsyLit.Formats.BibTeX;

/// <summary>The entry types of BibTeX and BibLaTeX in the sense of the CSL types, and back.</summary>
internal static class EntryTypes
{
    // The first entry type of a row is the one written. A type of CSL that has no entry type of its own is written as @misc with the
    // type's name in "entrysubtype", BibLaTeX's field for what the entry types do not tell apart.
    private static readonly (string Csl, string Entries)[] Rows =
    [
        ("article-journal", "article suppperiodical"),
        ("book", "book mvbook collection mvcollection proceedings mvproceedings reference mvreference bookofproceedings ebook"),
        ("chapter", "incollection inbook bookinbook suppbook suppcollection chapter"),
        ("paper-conference", "inproceedings conference"),
        ("thesis", "thesis phdthesis mastersthesis masterthesis bachelorthesis diplomathesis"),
        ("report", "report techreport manual techmanual"),
        ("manuscript", "unpublished manuscript"),
        ("article", "preprint"),
        ("article-magazine", "magazine magazinearticle"),
        ("article-newspaper", "newspaper newspaperarticle newsarticle"),
        ("webpage", "online electronic www webpage web url"),
        ("pamphlet", "booklet"),
        ("dataset", "dataset data"),
        ("software", "software softwareversion softwaremodule codefragment"),
        ("patent", "patent"),
        ("periodical", "periodical"),
        ("review", "review"),
        ("entry-encyclopedia", "inreference"),
        ("motion_picture", "movie video film"),
        ("song", "audio music"),
        ("graphic", "image artwork"),
        ("map", "map"),
        ("personal_communication", "letter personalcommunication"),
        ("legislation", "legislation"),
        ("legal_case", "jurisdiction legal case"),
        ("standard", "standard"),
        ("performance", "performance"),
        ("speech", "unpublishedtalk presentation talk lecture"),
        ("post-weblog", "blog"),
        ("document", "misc"),
    ];

    private static readonly FrozenDictionary<string, string> Csl =
        Rows.SelectMany(row => row.Entries.Split(' ').Select(entry => KeyValuePair.Create(entry, row.Csl))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Types that other programs know; the rest is written as @misc.
    private static readonly FrozenDictionary<string, string> Written = Rows
        .Where(row => row.Csl is not ("article" or "article-magazine" or "article-newspaper" or "speech" or "post-weblog" or "map" or "report" or "thesis" or "webpage"))
        .ToFrozenDictionary(row => row.Csl, row => row.Entries.Split(' ')[0], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Subtypes = (
        "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure "
        + "graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
        + "personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The CSL type of an entry.</summary>
    /// <param name="entry">The entry type, without <c>@</c>.</param>
    /// <param name="subtype">The field <c>entrysubtype</c>, or null.</param>
    /// <param name="isPreprint">True for an eprint that appeared in no journal.</param>
    public static string CslType(string entry, string? subtype, bool isPreprint)
    {
        subtype = subtype?.Trim().ToLowerInvariant();
        var type = Csl.GetValueOrDefault(entry, "document");
        return subtype switch
        {
            "magazine" when type is "article-journal" => "article-magazine",
            "newspaper" when type is "article-journal" => "article-newspaper",
            { } named when type is "document" or "article-journal" && Subtypes.Contains(named) => named,
            _ => isPreprint && type is "document" or "article-journal" or "manuscript" ? "article" : type,
        };
    }

    /// <summary>True for the CSL types whose BibTeX <c>number</c> is an issue, and whose container is a journal.</summary>
    public static bool IsSerial(string cslType) =>
        cslType is "article-journal" or "article-magazine" or "article-newspaper" or "periodical" or "review" or "article" or "document";

    /// <summary>The entry type that is written for a CSL type, and the subtype it needs to be found again, or null.</summary>
    public static (string Entry, string? Subtype) EntryType(string cslType) => cslType switch
    {
        "article-magazine" => ("article", "magazine"),
        "article-newspaper" => ("article", "newspaper"),
        "thesis" => ("phdthesis", null),
        "report" => ("techreport", null),
        "webpage" => ("online", null),
        _ => Written.TryGetValue(cslType, out var entry) ? (entry, null) : ("misc", cslType),
    };
}
