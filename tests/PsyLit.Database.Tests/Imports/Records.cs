using PsyLit.Formats.Records;

namespace PsyLit.Database.Tests.Imports;

/// <summary>Invented records to build tests on.</summary>
internal static class Records
{
    public static CitationRecord Trial { get; } = new()
    {
        Line = 1,
        Title = "Psilocybin against a placebo tea in invented patients with depression",
        Contributors = [Person("Muster", "Erika"), Person("Beispiel", "Max")],
        ContainerTitle = "Journal of Invented Medicine",
        ContainerAbbreviation = "J Invent Med",
        Published = new PartialDate(2024, 5, 12),
        Volume = "7",
        Pages = "11-19",
        Abstract = [new AbstractSection("METHODS", "METHODS", "Twelve people drank tea."), new AbstractSection("RESULTS", "RESULTS", "Seven slept well.")],
        Keywords = [new Keyword(KeywordKind.Mesh, "Psilocybin"), new Keyword(KeywordKind.Author, "tea")],
        Source = "PubMed",
    };

    public static Contributor Person(string family, string? given = null) => new() { Family = family, Given = given };

    /// <summary>A work that shares nothing with the others.</summary>
    public static CitationRecord Numbered(int number) => Trial with
    {
        Line = number,
        Title = $"An invented study of the number {number} and its many consequences",
        Contributors = [Person($"Author{number}")],
        Pmid = $"{90000000 + number}",
    };
}
