using System.Collections.Frozen;
using PsyLit.Formats.Records;
using PsyLit.Formats.Ris;

namespace PsyLit.Formats.EndNoteXml;

/// <summary>EndNote's reference types, by the names and numbers it writes. EndNote's RIS is the same list under other names, so that types and roles are read from there.</summary>
internal static class EndNoteTypes
{
    private static readonly FrozenDictionary<string, string> Ris = new Dictionary<string, string>
    {
        ["Aggregated Database"] = "AGGR",
        ["Ancient Text"] = "ANCIENT",
        ["Artwork"] = "ART",
        ["Audiovisual Material"] = "ADVS",
        ["Bill"] = "BILL",
        ["Blog"] = "BLOG",
        ["Book"] = "BOOK",
        ["Book Section"] = "CHAP",
        ["Book Chapter"] = "CHAP",
        ["Case"] = "CASE",
        ["Catalog"] = "CTLG",
        ["Chart or Table"] = "CHART",
        ["Classical Work"] = "CLSWK",
        ["Computer Program"] = "COMP",
        ["Conference Paper"] = "CPAPER",
        ["Conference Proceedings"] = "CONF",
        ["Conference Proceeding"] = "CONF",
        ["Dataset"] = "DATA",
        ["Dictionary"] = "DICT",
        ["Edited Book"] = "EDBOOK",
        ["Electronic Article"] = "EJOUR",
        ["Electronic Book"] = "EBOOK",
        ["Electronic Book Section"] = "ECHAP",
        ["Electronic Source"] = "ELEC",
        ["Encyclopedia"] = "ENCYC",
        ["Equation"] = "EQUA",
        ["Figure"] = "FIGURE",
        ["Film or Broadcast"] = "MPCT",
        ["Generic"] = "GEN",
        ["Government Document"] = "GOVDOC",
        ["Government Report or Document"] = "GOVDOC",
        ["Grant"] = "GRANT",
        ["Hearing"] = "HEAR",
        ["Journal Article"] = "JOUR",
        ["Legal Rule or Regulation"] = "LEGAL",
        ["Legal Rule"] = "LEGAL",
        ["Magazine Article"] = "MGZN",
        ["Manuscript"] = "MANSCPT",
        ["Map"] = "MAP",
        ["Multimedia Application"] = "MULTI",
        ["Music"] = "MUSIC",
        ["Newspaper Article"] = "NEWS",
        ["Online Database"] = "DBASE",
        ["Online Multimedia"] = "MULTI",
        ["Pamphlet"] = "PAMP",
        ["Patent"] = "PAT",
        ["Personal Communication"] = "PCOMM",
        ["Preprint"] = "PREPRINT",
        ["Report"] = "RPRT",
        ["Serial"] = "SERIAL",
        ["Standard"] = "STAN",
        ["Statute"] = "STAT",
        ["Thesis"] = "THES",
        ["Unpublished Work"] = "UNPB",
        ["Web Page"] = "ELEC",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // Types of later versions that RIS does not have, as CSL types.
    private static readonly FrozenDictionary<string, string> Csl = new Dictionary<string, string>
    {
        ["Discussion Forum"] = "post",
        ["Interview"] = "interview",
        ["Podcast"] = "broadcast",
        ["Press Release"] = "article-newspaper",
        ["Social Media"] = "post",
        ["Television Episode"] = "broadcast",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Numbers = (
        "0 Journal Article|2 Artwork|3 Audiovisual Material|4 Bill|5 Book Section|6 Book|7 Case|8 Catalog|9 Computer Program|10 Conference Proceedings|12 Web Page|13 Generic|"
        + "14 Hearing|17 Journal Article|19 Magazine Article|20 Map|21 Film or Broadcast|23 Newspaper Article|25 Patent|26 Personal Communication|27 Report|"
        + "28 Edited Book|31 Statute|32 Thesis|34 Unpublished Work|36 Manuscript|37 Figure|38 Chart or Table|39 Equation|43 Electronic Article|"
        + "44 Electronic Book|45 Online Database|46 Government Document|47 Conference Paper|48 Online Multimedia|49 Classical Work|"
        + "50 Legal Rule or Regulation|51 Ancient Text|52 Dictionary|53 Encyclopedia|54 Grant|55 Aggregated Database|56 Blog|57 Serial|58 Standard|"
        + "59 Dataset|60 Electronic Book Section|61 Music").Split('|').Select(row => row.Split(' ', 2)).ToFrozenDictionary(row => row[0], row => row[1]);

    /// <summary>The name of a type of which only the number is given; null for a number EndNote does not know.</summary>
    /// <remarks>Where both are given the name counts: other programs number the types as they like.</remarks>
    public static string? NameOf(string number) => Numbers.GetValueOrDefault(number);

    /// <summary>The CSL type of a type's name, whatever its case; <c>document</c> for an unknown one.</summary>
    public static string CslType(string? name) => name is null ? "document" : Csl.GetValueOrDefault(name.Trim()) ?? RisTypes.CslType(RisOf(name));

    /// <summary>Who secondary (2), tertiary (3) and subsidiary (4) authors are in a type; 1 are its authors, who in an edited book are editors.</summary>
    public static ContributorRole RoleOf(string? name, int number) => RisOf(name) is var ris && number > 1
        ? RisTypes.RoleOf(ris, number)
        : ris == "EDBOOK" ? ContributorRole.Editor : ContributorRole.Author;

    private static string? RisOf(string? name) => name is null ? null : Ris.GetValueOrDefault(name.Trim());
}
