using System.Collections.Frozen;

namespace PsyLit.Formats.Refer;

/// <summary>The reference types of the Refer format as EndNote and Zotero write it (<c>%0</c>).</summary>
internal static class ReferTags
{
    /// <summary>The CSL type of a reference type, whatever the case; null when the type is unknown.</summary>
    public static string? CslType(string type) => Types.GetValueOrDefault(type.Trim());

    private static readonly FrozenDictionary<string, string> Types = new (string Csl, string Types)[]
    {
        ("article", "Preprint"),
        ("article-journal", "Journal Article|Journal|Electronic Article|Article|In Press"),
        ("article-magazine", "Magazine Article"),
        ("article-newspaper", "Newspaper Article"),
        ("bill", "Bill"),
        ("book", "Book|Edited Book|Electronic Book|Serial|Catalog|Monograph"),
        ("broadcast", "Podcast|Radio Broadcast|TV Broadcast|Television Episode|Audiovisual Broadcast"),
        ("chapter", "Book Section|Electronic Book Section|Book Chapter"),
        ("classic", "Ancient Text|Classical Work"),
        ("dataset", "Dataset|Aggregated Database|Online Database"),
        ("entry-dictionary", "Dictionary|Dictionary Entry"),
        ("entry-encyclopedia", "Encyclopedia|Encyclopedia Article"),
        ("figure", "Figure|Chart or Table|Equation"),
        ("graphic", "Artwork"),
        ("hearing", "Hearing"),
        ("interview", "Interview"),
        ("legal_case", "Case"),
        ("legislation", "Statute|Legal Rule or Regulation"),
        ("manuscript", "Manuscript|Unpublished Work"),
        ("map", "Map"),
        ("motion_picture", "Film or Broadcast|Audiovisual Material|Online Multimedia|Multimedia Application|Video Recording|Film"),
        ("paper-conference", "Conference Paper|Conference Proceedings|Conference Proceeding"),
        ("pamphlet", "Pamphlet"),
        ("patent", "Patent"),
        ("personal_communication", "Personal Communication|Letter|Email"),
        ("post", "Discussion Forum|Social Media|Instant Message|Forum Post"),
        ("post-weblog", "Blog|Blog Post"),
        ("report", "Report|Government Document|Grant|Press Release"),
        ("software", "Computer Program"),
        ("song", "Music|Audio Recording|Sound Recording"),
        ("speech", "Presentation"),
        ("standard", "Standard"),
        ("thesis", "Thesis"),
        ("webpage", "Web Page|Electronic Source"),
        ("document", "Generic|Unused 1|Unused 2|Unused 3"),
    }.SelectMany(row => row.Types.Split('|').Select(name => KeyValuePair.Create(name, row.Csl))).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
}
