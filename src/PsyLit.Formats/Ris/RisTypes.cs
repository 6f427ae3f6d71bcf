using System.Collections.Frozen;
using PsyLit.Formats.Records;

namespace PsyLit.Formats.Ris;

/// <summary>The reference types of RIS (<c>TY</c>), in the sense of the CSL types, and what the secondary people of each type are.</summary>
internal static class RisTypes
{
    // The first RIS type of a row is the one written for its CSL type.
    private static readonly (string Csl, string Ris)[] Rows =
    [
        ("article-journal", "JOUR EJOUR JFULL ABST INPR SER JA ARTICLE"),
        ("article", "UNPB PREPRINT"),
        ("article-magazine", "MGZN"),
        ("article-newspaper", "NEWS"),
        ("book", "BOOK EBOOK EDBOOK CLSWK CTLG SERIAL"),
        ("chapter", "CHAP ECHAP"),
        ("paper-conference", "CPAPER CONF"),
        ("thesis", "THES"),
        ("report", "RPRT GOVDOC STAN GRANT GRNT"),
        ("dataset", "DATA DBASE AGGR"),
        ("webpage", "ELEC ICOMM WEB"),
        ("post-weblog", "BLOG"),
        ("entry-dictionary", "DICT"),
        ("entry-encyclopedia", "ENCYC"),
        ("patent", "PAT"),
        ("legal_case", "CASE LEGAL"),
        ("legislation", "STAT"),
        ("bill", "BILL UNBILL"),
        ("hearing", "HEAR"),
        ("manuscript", "MANSCPT"),
        ("pamphlet", "PAMP"),
        ("map", "MAP"),
        ("software", "COMP"),
        ("song", "MUSIC SOUND"),
        ("motion_picture", "ADVS MPCT MULTI VIDEO"),
        ("graphic", "ART SLIDE"),
        ("figure", "CHART FIGURE EQUA"),
        ("personal_communication", "PCOMM"),
        ("classic", "ANCIENT"),
        ("document", "GEN"),
    ];

    private static readonly FrozenDictionary<string, string> Csl =
        Rows.SelectMany(row => row.Ris.Split(' ').Select(ris => (Ris: ris, row.Csl)))
            .ToFrozenDictionary(pair => pair.Ris, pair => pair.Csl, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Ris = Rows.ToFrozenDictionary(row => row.Csl, row => row.Ris.Split(' ')[0]);

    // A2, A3 and A4 mean other people in each type (EndNote's RIS table). Types not listed: A2 editor, A3 series editor, A4 translator.
    private static readonly FrozenDictionary<string, ContributorRole[]> Secondary = new Dictionary<string, ContributorRole[]>
    {
        ["BOOK"] = [ContributorRole.SeriesEditor, ContributorRole.Editor, ContributorRole.Translator],
        ["CLSWK"] = [ContributorRole.SeriesEditor, ContributorRole.Editor, ContributorRole.Translator],
        ["EDBOOK"] = [ContributorRole.SeriesEditor, ContributorRole.Editor, ContributorRole.Translator],
        ["RPRT"] = [ContributorRole.SeriesEditor, ContributorRole.Other, ContributorRole.Other],
        ["GOVDOC"] = [ContributorRole.SeriesEditor, ContributorRole.Other, ContributorRole.Other],
        ["COMP"] = [ContributorRole.SeriesEditor, ContributorRole.Other, ContributorRole.Other],
        ["CONF"] = [ContributorRole.Editor, ContributorRole.SeriesEditor, ContributorRole.Other],
        ["CPAPER"] = [ContributorRole.Editor, ContributorRole.SeriesEditor, ContributorRole.Other],
        ["DATA"] = [ContributorRole.Other, ContributorRole.Other, ContributorRole.Other],
        ["DBASE"] = [ContributorRole.Other, ContributorRole.Other, ContributorRole.Other],
        ["THES"] = [ContributorRole.Other, ContributorRole.Other, ContributorRole.Other],
        ["ADVS"] = [ContributorRole.Other, ContributorRole.SeriesEditor, ContributorRole.Other],
        ["MPCT"] = [ContributorRole.Other, ContributorRole.Other, ContributorRole.Other],
        ["PAT"] = [ContributorRole.Other, ContributorRole.Other, ContributorRole.Other],
        ["PCOMM"] = [ContributorRole.Other, ContributorRole.Other, ContributorRole.Other],
        ["CASE"] = [ContributorRole.Other, ContributorRole.Other, ContributorRole.Other],
        ["BILL"] = [ContributorRole.Author, ContributorRole.Other, ContributorRole.Other],
        ["CTLG"] = [ContributorRole.Other, ContributorRole.Other, ContributorRole.Translator],
        ["MAP"] = [ContributorRole.SeriesEditor, ContributorRole.Other, ContributorRole.Other],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly ContributorRole[] Usual = [ContributorRole.Editor, ContributorRole.SeriesEditor, ContributorRole.Translator];

    /// <summary>The CSL type of a RIS type, whatever the case; <c>document</c> when the type is unknown or missing.</summary>
    public static string CslType(string? type) => type is not null && Csl.TryGetValue(type, out var csl) ? csl : "document";

    /// <summary>The RIS type that stands for a CSL type; <c>GEN</c> for one that RIS does not know.</summary>
    public static string RisType(string cslType) => Ris.GetValueOrDefault(cslType, "GEN");

    /// <summary>The tag under which people with that role stand in a type, or null when there is none.</summary>
    public static string? TagOf(string type, ContributorRole role)
    {
        if (role == ContributorRole.Author)
        {
            return "AU";
        }

        for (var number = 2; number <= 4; number++)
        {
            if (RoleOf(type, number) == role)
            {
                return $"A{number}";
            }
        }

        return role == ContributorRole.Editor ? "ED" : null;
    }

    /// <summary>Tells whether the value of a <c>TY</c> line could be a reference type: one word of two to ten letters.</summary>
    public static bool LooksLikeType(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        return value.Length is >= 2 and <= 10 && !value.ContainsAnyExcept(Letters);
    }

    /// <summary>Who <c>A2</c> (2), <c>A3</c> (3) and <c>A4</c> (4) are in a type.</summary>
    public static ContributorRole RoleOf(string? type, int number) =>
        (type is not null && Secondary.TryGetValue(type, out var roles) ? roles : Usual)[number - 2];

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
}
