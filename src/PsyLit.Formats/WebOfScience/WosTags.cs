using System.Collections.Frozen;

namespace PsyLit.Formats.WebOfScience;

/// <summary>The two-letter tags of Web of Science, as listed in its help ("Core Collection Field Tags" and those of the other databases on the platform).</summary>
internal static class WosTags
{
    public static readonly FrozenSet<string> Known =
        ("FN VR PT AU AF BA BF BE CA GP TI SO SE BS LA DT CT CY CL SP HO DE ID AB C1 C3 RP EM RI OI FU FP FX CR NR TC Z9 Z8 ZB ZS ZR ZA ZP U1 U2 PU PI "
        + "PA SN EI BN J9 JI PD PY VL IS PN SU SI MA BP EP PS AR DI D2 DL EA EY PG P2 WC WE SC GA PM UT OA HC HP DA ER EF "
        + "FT TT AN CN CC OR BD GE MC MQ DS CB GN TN PR AE DG PC PL PV CO JC MH RN SS ST NM IV PE AC TA TF TS CP IP DN AD PP DC MN EC RC "
        + "Z1 Z2 Z3 Z4 X1 X4 X5 Y1 Y4 Y5 VN AA AW DX MI PM XX S1").Split(' ').ToFrozenSet();

    /// <summary>Tags whose terms, separated by semicolons, say what a work is about.</summary>
    /// <remarks>Descriptors of the authors and of CABI, Keywords Plus, then organisms, broad descriptors, places, concepts, methods and diseases of CABI and BIOSIS.</remarks>
    public static readonly string[] Subjects = ["DE", "ID", "OR", "BD", "GE", "MC", "MQ", "DS"];

    /// <summary>The databases of the platform, by the prefix of the accession number (<c>UT</c>).</summary>
    public static readonly FrozenDictionary<string, string> Databases = new Dictionary<string, string>
    {
        ["WOS"] = "Web of Science",
        ["ISI"] = "Web of Science",
        ["MEDLINE"] = "MEDLINE",
        ["INSPEC"] = "Inspec",
        ["BIOSIS"] = "BIOSIS Previews",
        ["BCI"] = "BIOSIS Citation Index",
        ["CABI"] = "CAB Abstracts",
        ["CCC"] = "Current Contents Connect",
        ["CSCD"] = "Chinese Science Citation Database",
        ["DRCI"] = "Data Citation Index",
        ["DIIDW"] = "Derwent Innovations Index",
        ["FSTA"] = "Food Science and Technology Abstracts",
        ["GCI"] = "Grants Index",
        ["KJD"] = "KCI-Korean Journal Database",
        ["PPRN"] = "Preprint Citation Index",
        ["PQDT"] = "ProQuest Dissertations & Theses Citation Index",
        ["RSCI"] = "Russian Science Citation Index",
        ["SCIELO"] = "SciELO Citation Index",
        ["ZOOREC"] = "Zoological Record",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The CSL type of a record from its publication type (J, B, S, P) and document types.</summary>
    public static string CslType(string? publication, IReadOnlyList<string> documentTypes, bool isPartOfBook)
    {
        var isJournal = publication is null || publication.StartsWith('J') || publication.StartsWith('j');
        foreach (var type in documentTypes)
        {
            if (OwnTypes.TryGetValue(type, out var csl))
            {
                return csl;
            }

            if (!isJournal && (type.Contains("Proceedings", Insensitive) || type.Contains("Meeting", Insensitive) || type.Contains("Conference", Insensitive)))
            {
                return "paper-conference";
            }
        }

        return publication switch
        {
            "P" => "patent",
            "B" or "S" or "C" => isPartOfBook ? "chapter" : "book",
            "T" => "thesis",
            "D" => "dataset",
            _ => "article-journal",
        };
    }

    private const StringComparison Insensitive = StringComparison.OrdinalIgnoreCase;

    // Document types that say more than the publication type. The others are kinds of articles, or of parts of books.
    private static readonly FrozenDictionary<string, string> OwnTypes = new Dictionary<string, string>
    {
        ["Patent"] = "patent",
        ["Book"] = "book",
        ["Monograph"] = "book",
        ["Book Chapter"] = "chapter",
        ["Thesis/Dissertation"] = "thesis",
        ["Dissertation/Thesis"] = "thesis",
        ["Dissertation"] = "thesis",
        ["Thesis"] = "thesis",
        ["Report"] = "report",
        ["Awarded Grant"] = "report",
        ["Preprint"] = "article",
        ["Data set"] = "dataset",
        ["Data study"] = "dataset",
        ["Repository"] = "dataset",
        ["Software"] = "software",
        ["Software Review"] = "review",
        ["Hardware Review"] = "review",
        ["Database Review"] = "review",
        ["Book Review"] = "review-book",
        ["Standard"] = "standard",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
