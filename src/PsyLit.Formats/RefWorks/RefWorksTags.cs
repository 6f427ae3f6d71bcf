using System.Collections.Frozen;

namespace PsyLit.Formats.RefWorks;

/// <summary>The tags and reference types of RefWorks, as listed in its help ("RefWorks Tagged Format").</summary>
internal static class RefWorksTags
{
    public static readonly FrozenSet<string> Known =
        ("RT SR ID A1 T1 JF JO YR FD VO IS SP OP K1 AB NO A2 T2 ED PB PP A3 A4 A5 T3 SN AV AD AN LA CL SF OT LK DO CN DB DS IP RD ST UL SL LL CR WT A6 WV WP "
        + "OL U1 U2 U3 U4 U5 U6 U7 U8 U9 U10 U11 U12 U13 U14 U15 C1 C2 C3 C4 C5 C6 AA TA ER").Split(' ').ToFrozenSet();

    /// <summary>The CSL type of a reference type, whatever the case; <c>document</c> when it is unknown or missing.</summary>
    public static string CslType(string? type) =>
        type is not null && Types.TryGetValue(type, out var csl) ? csl : "document";

    /// <summary>Tells whether the value of an <c>RT</c> line is a reference type.</summary>
    public static bool IsType(ReadOnlySpan<char> value) => Types.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(value.Trim());

    private static readonly FrozenDictionary<string, string> Types = new (string Csl, string Types)[]
    {
        ("article-journal", "Journal Article|Journal|Journal, Electronic|Abstract"),
        ("article", "Preprint"),
        ("article-magazine", "Magazine Article"),
        ("article-newspaper", "Newspaper Article"),
        ("bill", "Bills/Resolutions|Bills / Resolutions"),
        ("book", "Book, Whole|Book, Edited|Book|Monograph"),
        ("chapter", "Book, Section|Book Section|Book Chapter|Monograph, Section"),
        ("dataset", "Dataset|Data Set"),
        ("graphic", "Artwork"),
        ("hearing", "Hearing"),
        ("legal_case", "Case/Court Decisions|Court Case|Court Decision"),
        ("legislation", "Laws/Statutes|Law/Statute"),
        ("map", "Map"),
        ("motion_picture", "Motion Picture|Video/DVD|Video/ DVD|Video"),
        ("musical_score", "Music Score"),
        ("paper-conference", "Conference Proceedings|Conference Proceeding"),
        ("patent", "Patent"),
        ("personal_communication", "Personal Communication"),
        ("post-weblog", "Online Discussion Forum/Blogs|Online Discussion Forum|Blog"),
        ("report", "Report|Grant"),
        ("software", "Computer Program"),
        ("song", "Sound Recording"),
        ("thesis", "Dissertation/Thesis|Dissertation|Thesis|Dissertation/Thesis, Unpublished"),
        ("manuscript", "Unpublished Material|Unpublished Manuscript"),
        ("webpage", "Web Page|Website"),
        ("document", "Generic"),
    }.SelectMany(row => row.Types.Split('|').Select(name => KeyValuePair.Create(name, row.Csl))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
