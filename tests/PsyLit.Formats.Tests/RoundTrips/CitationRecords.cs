using CsCheck;
using PsyLit.Formats.Records;
using static PsyLit.Formats.Tests.RoundTrips.GeneratedParts;
using static PsyLit.Formats.Tests.RoundTrips.GeneratedText;

namespace PsyLit.Formats.Tests.RoundTrips;

/// <summary>Whole made-up records for properties: what a format can carry, in all combinations.</summary>
internal static class CitationRecords
{
    /// <summary>Records of these types that hold what every format carries and the fields named besides, and nothing else.</summary>
    /// <param name="fields">What the format carries beyond type, title, people, container, date, volume, issue, pages and DOI.</param>
    /// <param name="types">The CSL types that the format tells apart.</param>
    public static Gen<CitationRecord> Carrying(RecordFields fields, params string[] types) =>
        from basic in OneOf(types).SelectMany(type => Basic(fields, type))
        from numbers in Numbers(fields, basic)
        from text in Text(fields, numbers)
        select text;

    private static Gen<CitationRecord> Basic(RecordFields fields, string type) =>
        from title in Inline
        from people in People(fields, type)
        from more in Gen.Bool
        from journal in Journal
        from abbreviation in Maybe(Abbreviation)
        from dated in Gen.Int[0, 5]
        from date in Date(fields)
        from online in Date(RecordFields.None).Where(online => online.Day is not null)
        from volume in Maybe(Volume)
        from issue in Maybe(Issue)
        from pages in Maybe(Pages)
        let isSerial = type is "article-journal"
        select new CitationRecord
        {
            Type = type,
            Title = title,
            Contributors = people,
            MoreAuthors = more && fields.HasFlag(RecordFields.MoreAuthors),
            ContainerTitle = type is "book" ? null : journal,
            ContainerAbbreviation = isSerial && fields.HasFlag(RecordFields.ContainerAbbreviation) && abbreviation != journal ? abbreviation : null,
            Published = dated == 0 ? null : date,
            PublishedOnline = isSerial && dated > 3 && fields.HasFlag(RecordFields.PublishedOnline) ? online : null,
            Volume = isSerial ? volume : null,
            Issue = isSerial && volume is not null ? issue : null,
            Pages = isSerial || type is "chapter" ? pages : null,
        };

    private static Gen<CitationRecord> Numbers(RecordFields fields, CitationRecord record) =>
        from doi in Maybe(Doi)
        from pmid in Maybe(Pmid)
        from pmcid in Maybe(Pmid)
        from others in Some(OneOf(new Identifier("pii", "S0033-3506(15)00037-2"), new Identifier("clinicaltrials.gov", "NCT09999999")))
        from issns in Some(Issn, 2)
        from isbns in Some(Isbn, 2)
        from urls in Some(Url, 2)
        from languages in Some(Language, 2)
        from publisher in Maybe(OneOf("Tea Press", "Tea & Sons, Inc."))
        from place in Maybe(OneOf("London", "New York, NY"))
        from edition in Maybe(OneOf("2nd", "Revised edition"))
        let isBook = record.Type is "book" or "chapter"
        select record with
        {
            Doi = doi,
            Pmid = fields.HasFlag(RecordFields.Pmid) ? pmid : null,
            Pmcid = fields.HasFlag(RecordFields.Pmcid) && pmcid is not null ? "PMC" + pmcid : null,
            OtherIdentifiers = fields.HasFlag(RecordFields.OtherIdentifiers) ? others : [],
            Issns = fields.HasFlag(RecordFields.Issns) && record.Type is "article-journal" ? issns : [],
            Isbns = fields.HasFlag(RecordFields.Isbns) && isBook ? isbns : [],
            Urls = fields.HasFlag(RecordFields.Urls) ? urls : [],
            Languages = fields.HasFlag(RecordFields.Languages) ? languages : [],
            Publisher = fields.HasFlag(RecordFields.Publisher) && isBook ? publisher : null,
            PublisherPlace = fields.HasFlag(RecordFields.Publisher) && isBook ? place : null,
            Edition = fields.HasFlag(RecordFields.Edition) && isBook ? edition : null,
        };

    private static Gen<CitationRecord> Text(RecordFields fields, CitationRecord record) =>
        from original in Maybe(Inline)
        from summary in Maybe(Sentences)
        from sections in Abstract(fields)
        from copyright in Maybe(OneOf("Copyright 2020 The Tea Society.", "© 2021 Tea & Sons. All rights reserved."))
        from keywords in Keywords(fields)
        from types in Some(OneOf("Journal Article", "Randomized Controlled Trial", "Review"))
        from notices in Notices(fields)
        from sample in Maybe(OneOf("24", "24 (27 randomized)"))
        from unconfirmed in Some(OneOf("authors", "title", "year"))
        from notes in Some(Line)
        from source in Maybe(OneOf("PubMed", "A librarian's list"))
        select record with
        {
            OriginalTitle = fields.HasFlag(RecordFields.OriginalTitle) ? original : null,
            Summary = fields.HasFlag(RecordFields.Summary) ? summary : null,
            Abstract = sections,
            AbstractCopyright = sections.Count > 0 && fields.HasFlag(RecordFields.AbstractCopyright) ? copyright : null,
            Keywords = keywords,
            PublicationTypes = fields.HasFlag(RecordFields.PublicationTypes) ? types : [],
            Notices = notices,
            SampleSize = fields.HasFlag(RecordFields.SampleSize) ? sample : null,
            Unconfirmed = fields.HasFlag(RecordFields.Unconfirmed) ? unconfirmed : [],
            Notes = fields.HasFlag(RecordFields.Notes) ? notes : [],
            Source = fields.HasFlag(RecordFields.Source) ? source : null,
        };
}
