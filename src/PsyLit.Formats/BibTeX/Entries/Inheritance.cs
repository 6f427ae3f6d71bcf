using System.Collections.Frozen;

namespace PsyLit.Formats.BibTeX.Entries;

/// <summary>Which fields an entry takes from its parent, and under which names (the BibLaTeX manual's appendix "Default Inheritance Setup").</summary>
/// <remarks>
/// Beyond the manual's list, what identifies or describes the parent alone stays with it: a chapter with its book's DOI, abstract or pages
/// would be taken for the book.
/// </remarks>
internal static class Inheritance
{
    private static readonly FrozenSet<string> Parts = Set("inbook bookinbook suppbook incollection suppcollection inreference inproceedings conference");

    private static readonly FrozenSet<string> OwnFields = Set(
        "ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shorthand "
        + "shorthandintro sortkey doi pmid pmcid pmc url urldate eprint eprinttype archiveprefix abstract keywords keyword note annote annotation "
        + "pages pagetotal file shorttitle howpublished");

    private static readonly FrozenDictionary<string, string> InBook = Names("title=booktitle subtitle=booksubtitle titleaddon=booktitleaddon");

    private static readonly FrozenDictionary<string, string> InPeriodical = Names("title=journaltitle subtitle=journalsubtitle");

    /// <summary>The entry with the fields that it lacks and its parent has. A field of its own is never replaced.</summary>
    /// <param name="child">The entry that refers.</param>
    /// <param name="parent">The entry referred to.</param>
    /// <param name="isData">True for <c>xdata</c>, whose fields are taken as they are.</param>
    public static BibTeXEntry Add(BibTeXEntry child, BibTeXEntry parent, bool isData)
    {
        var renamed = isData || child.Type == parent.Type ? null
            : Parts.Contains(child.Type) && !Parts.Contains(parent.Type) ? InBook
            : parent.Type == "periodical" ? InPeriodical
            : null;
        var fields = new List<BibTeXField>(child.Fields);
        var names = new HashSet<string>(fields.Select(field => field.Name), StringComparer.OrdinalIgnoreCase);

        // Proceedings of BibTeX's time give their title twice, the second for their papers; then it is the one meant.
        if (renamed == InBook && parent.First("booktitle") is { } title && names.Add("booktitle"))
        {
            fields.Add(new BibTeXField("booktitle", title));
        }

        foreach (var field in parent.Fields)
        {
            var name = renamed is not null && renamed.TryGetValue(field.Name, out var other) ? other : field.Name;
            if ((isData || !OwnFields.Contains(field.Name)) && (name != "journaltitle" || !names.Contains("journal")) && names.Add(name))
            {
                fields.Add(field with { Name = name });
            }
        }

        return child with { Fields = fields };
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string> Names(string pairs) =>
        pairs.Split(' ').Select(pair => pair.Split('=')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
}
