using CsCheck;
using PsyLit.Formats.Fields;
using PsyLit.Formats.Records;
using static PsyLit.Formats.Tests.RoundTrips.GeneratedText;

namespace PsyLit.Formats.Tests.RoundTrips;

/// <summary>Made-up people, dates, abstracts, keywords and notices, with no more than the fields asked for.</summary>
internal static class GeneratedParts
{
    private static readonly Gen<Notice> Notice = Gen.Select(
        Gen.Enum<NoticeKind>(),
        OneOf("Imag J. 2021;3(1):4-5.", "Tea Mind. 2019 Sep;21(8):1050."),
        Maybe(Doi.Where(doi => doi.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '/'))),
        Maybe(Pmid),
        (kind, text, doi, pmid) => new Notice(kind, text + (doi is null ? "" : $" doi: {doi}.") + (pmid is null ? "" : $" PMID: {pmid}"), pmid, doi));

    public static Gen<PartialDate> Date(RecordFields fields) =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[1850, 2049], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[1, 11], (shape, year, month, day, length) => shape switch
        {
            1 => new PartialDate(year, month),
            2 => new PartialDate(year, month, day),
            3 when fields.HasFlag(RecordFields.MonthSpans) => new PartialDate(year, month, endMonth: ((month + length - 1) % 12) + 1),
            4 when fields.HasFlag(RecordFields.Seasons) => new PartialDate(year, season: (Season)(((month - 1) % 4) + 1)),
            _ => new PartialDate(year),
        });

    public static Gen<IReadOnlyList<Contributor>> People(RecordFields fields, string type)
    {
        // Secondary people belong to books; a journal's editor is nobody's contributor.
        var roles = new List<ContributorRole> { ContributorRole.Author };
        AddRole(RecordFields.Editors, ContributorRole.Editor, type is "book" or "chapter");
        AddRole(RecordFields.Translators, ContributorRole.Translator, type is "book" or "chapter");
        AddRole(RecordFields.SeriesEditors, ContributorRole.SeriesEditor, type is "book" or "chapter");
        AddRole(RecordFields.Collaborators, ContributorRole.Collaborator, type is "article-journal");

        AddRole(RecordFields.OtherRoles, ContributorRole.Other, true);

        // Formats list the roles one after another: that order is kept, the one among the roles is not.
        return Gen.OneOf(Person(fields), Person(fields), Body(fields)).Array[1, 4].SelectMany(people => OneOf([.. roles]).Array[people.Length]
            .Select(given => (IReadOnlyList<Contributor>)[.. people.Zip(given, WithRole).OrderBy(person => person.Role).DistinctBy(person => (person.DisplayName, person.Role))]));

        void AddRole(RecordFields field, ContributorRole role, bool fits)
        {
            if (fits && fields.HasFlag(field))
            {
                roles.Add(role);
            }
        }
    }

    public static Gen<IReadOnlyList<AbstractSection>> Abstract(RecordFields fields)
    {
        var plain = Sentences.Select(text => (IReadOnlyList<AbstractSection>)[new AbstractSection(null, null, text)]);
        var labels = OneOf<IReadOnlyList<string>>(["BACKGROUND", "METHODS", "RESULTS", "CONCLUSIONS"], ["AIM", "METHODS AND RESULTS"], ["Objectives", "Conclusions"], ["IMPORTANCE", "TRIAL REGISTRATION"]);
        var structured = Gen.Select(labels, Sentences.Array[4], (names, texts) => (IReadOnlyList<AbstractSection>)
            [.. names.Select((name, i) => new AbstractSection(name, fields.HasFlag(RecordFields.SectionCategories) ? AbstractLabels.CategoryOf(name) : null, texts[i]))]);
        var none = Gen.Const<IReadOnlyList<AbstractSection>>([]);
        return fields.HasFlag(RecordFields.StructuredAbstract) ? Gen.OneOf(none, plain, structured) : Gen.OneOf(none, plain);
    }

    /// <summary>Keywords ordered by kind: authors' own, MeSH, substances.</summary>
    public static Gen<IReadOnlyList<Keyword>> Keywords(RecordFields fields)
    {
        var author = Gen.Select(Term, Gen.Bool, (term, major) => new Keyword(KeywordKind.Author, term, null, major && fields.HasFlag(RecordFields.MajorAuthorKeywords)));
        var mesh = Gen.Select(MeshHeading, Maybe(Qualifier), Gen.Bool, (term, qualifier, major) => new Keyword(KeywordKind.Mesh, term, qualifier, major));
        var substance = OneOf("Psilocybin", "Tea (extract)", "EC-Tea 2.5").Select(term => new Keyword(KeywordKind.Substance, term));
        return Gen.Select(
            If(fields.HasFlag(RecordFields.AuthorKeywords), author), If(fields.HasFlag(RecordFields.MeshKeywords), mesh), If(fields.HasFlag(RecordFields.Substances), substance),
            (first, second, third) => (IReadOnlyList<Keyword>)[.. first, .. second, .. third]);

        static Gen<IReadOnlyList<Keyword>> If(bool carried, Gen<Keyword> keyword) =>
            carried ? keyword.Array[0, 3].Select(list => (IReadOnlyList<Keyword>)[.. list.DistinctBy(one => (one.Term, one.Qualifier))]) : Gen.Const<IReadOnlyList<Keyword>>([]);
    }

    public static Gen<IReadOnlyList<Notice>> Notices(RecordFields fields) =>
        fields.HasFlag(RecordFields.Notices) ? Some(Notice) : Gen.Const<IReadOnlyList<Notice>>([]);

    private static Gen<Contributor> Person(RecordFields fields) =>
        from family in Family
        from given in Maybe(Given)
        from particle in Maybe(Particle)
        from suffix in Maybe(Suffix)
        from orcid in Maybe(OneOf("0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"))
        from affiliations in Some(OneOf("Department of Tea, Imaginary University, London, UK.", "Tea Institute; Oxford"), 2)
        select new Contributor
        {
            Family = given is not null && particle is not null && !fields.HasFlag(RecordFields.Particles) ? $"{particle} {family}" : family,
            Particle = given is not null && fields.HasFlag(RecordFields.Particles) ? particle : null,

            // A lone name of several words is a group to most formats.
            Given = given ?? (family.Contains(' ') ? "A" : null),
            Suffix = given is null ? null : suffix,
            Orcid = fields.HasFlag(RecordFields.Orcids) ? orcid : null,
            Affiliations = fields.HasFlag(RecordFields.Affiliations) ? affiliations : [],
        };

    private static Gen<Contributor> Body(RecordFields fields) =>
        (fields.HasFlag(RecordFields.GroupsWithCommas) ? Gen.OneOf(Group, Gen.Const("Department of Tea, Imaginary University")) : Group)
            .Select(name => new Contributor { Literal = name });

    // People of roles that have no name of their own often stand in notes, by their names alone.
    private static Contributor WithRole(Contributor person, ContributorRole role) => role != ContributorRole.Other
        ? person with { Role = role }
        : person with { Role = role, Family = person.Particle is null ? person.Family : $"{person.Particle} {person.Family}", Particle = null, Orcid = null, Affiliations = [] };
}
