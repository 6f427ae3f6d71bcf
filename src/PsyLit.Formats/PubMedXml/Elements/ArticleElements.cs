using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml.Elements;

/// <summary>Reads the children of <c>Article</c>: title, abstract, journal, dates, pages, identifiers.</summary>
internal sealed class ArticleElements(ElementText text)
{
    public PeopleElements People { get; } = new(text);

    private readonly DateElements dates = new(text);

    public void Read(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "Journal":
                CitationElements.ReadChildren(reader, draft, ReadJournal);
                break;
            case "ArticleTitle":
                draft.Title = TitleText(text.ReadInline(reader));
                break;
            case "VernacularTitle":
                draft.OriginalTitle = TitleText(text.ReadPlain(reader));
                break;
            case "Pagination":
                ReadPagination(reader, draft);
                break;
            case "ELocationID":
                ReadElectronicLocation(reader, draft);
                break;
            case "Abstract":
                ReadAbstract(reader, draft);
                break;
            case "AuthorList":
                People.ReadList(reader, draft, ContributorRole.Author);
                break;
            case "Language":
                CitationElements.AddOnce(draft.Languages, text.ReadPlain(reader));
                break;
            case "PublicationTypeList":
                CitationElements.ReadChildren(reader, draft, ReadPublicationType);
                break;
            case "ArticleDate":
                draft.PublishedOnline = dates.Read(reader) ?? draft.PublishedOnline;
                break;
            case "DataBankList":
                CitationElements.ReadChildren(reader, draft, ReadDataBank);
                break;
            default:
                RawElements.Keep(reader, draft);
                break;
        }
    }

    public void ReadPublicationType(XmlPieceReader reader, RecordDraft draft) => CitationElements.AddOnce(draft.PublicationTypes, text.ReadPlain(reader));

    public void ReadArticleId(XmlPieceReader reader, RecordDraft draft)
    {
        var scheme = reader.GetAttribute("IdType") ?? "";
        var value = text.ReadPlain(reader);
        switch (scheme)
        {
            case "pubmed":
                draft.Pmid ??= value;
                break;
            case "doi":
                draft.Doi ??= Dois.Read(value);
                break;
            case "pmc" or "pmcid":
                draft.Pmcid ??= value is null || value.StartsWith("PMC", StringComparison.OrdinalIgnoreCase) ? value?.ToUpperInvariant() : "PMC" + value;
                break;
            case "url":
                CitationElements.AddOnce(draft.Urls, value);
                break;
            case "":
                draft.Keep("ArticleId", value);
                break;
            default:
                draft.Identify(scheme.ToLowerInvariant(), value);
                break;
        }
    }

    public void ReadAbstract(XmlPieceReader reader, RecordDraft draft) => CitationElements.ReadChildren(reader, draft, ReadAbstractPart);

    /// <summary>An abstract in another language or for other readers: it stands in where the record has no abstract yet, and is kept raw otherwise.</summary>
    public void ReadOtherAbstract(XmlPieceReader reader, RecordDraft draft)
    {
        var type = reader.GetAttribute("Type") ?? "Publisher";
        var language = reader.GetAttribute("Language") ?? "";
        var other = new RecordDraft();
        ReadAbstract(reader, other);
        if (draft.Abstract.Count == 0 && type == "Publisher")
        {
            draft.Abstract.AddRange(other.Abstract);
            draft.AbstractCopyright ??= other.AbstractCopyright;
            return;
        }

        foreach (var section in other.Abstract)
        {
            draft.Keep($"OtherAbstract[{type} {language}]".Replace(" ]", "]", StringComparison.Ordinal), section.Label is null ? section.Text : $"{section.Label}: {section.Text}");
        }
    }

    /// <summary>MEDLINE closes every title with a full stop that the paper does not print; an ellipsis is the paper's own. Brackets stay.</summary>
    public static string? TitleText(string? title) => string.IsNullOrEmpty(title) ? null : ClosingStop.Without(title);

    private void ReadAbstractPart(XmlPieceReader reader, RecordDraft draft)
    {
        if (reader.Name == "CopyrightInformation")
        {
            draft.AbstractCopyright = text.ReadPlain(reader);
            return;
        }

        var label = reader.GetAttribute("Label");
        var category = reader.GetAttribute("NlmCategory");

        // NLM writes UNLABELLED where the paper prints no label.
        label = string.IsNullOrWhiteSpace(label) || label.Equals("UNLABELLED", StringComparison.OrdinalIgnoreCase) ? null : label.Trim().TrimEnd(':');
        var part = text.ReadInline(reader);
        if (part.Length > 0)
        {
            draft.Abstract.Add(new AbstractSection(label, string.IsNullOrWhiteSpace(category) ? null : category, part));
        }
    }

    private void ReadJournal(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "ISSN":
                CitationElements.AddOnce(draft.Issns, text.ReadPlain(reader));
                break;
            case "Title":
                draft.Journal = text.ReadPlain(reader);
                break;
            case "ISOAbbreviation":
                draft.IsoAbbreviation = text.ReadPlain(reader);
                break;
            case "JournalIssue":
                CitationElements.ReadChildren(reader, draft, ReadIssue);
                break;
            default:
                RawElements.Keep(reader, draft);
                break;
        }
    }

    private void ReadIssue(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "Volume":
                draft.Volume = text.ReadPlain(reader);
                break;
            case "Issue":
                draft.Issue = text.ReadPlain(reader);
                break;
            case "PubDate":
                draft.Published = dates.Read(reader);
                break;
            default:
                RawElements.Keep(reader, draft);
                break;
        }
    }

    private void ReadPagination(XmlPieceReader reader, RecordDraft draft)
    {
        string? first = null, last = null, medline = null;
        if (reader.Enter())
        {
            while (reader.NextChild())
            {
                _ = reader.Name switch
                {
                    "StartPage" => first = text.ReadPlain(reader),
                    "EndPage" => last = text.ReadPlain(reader),
                    _ => medline = text.ReadPlain(reader),
                };
            }
        }

        // MedlinePgn has what the two others cannot say: several ranges, "discussion 12-3".
        draft.Pages = medline is null ? PageRanges.Of(first, last) : PageRanges.Expand(medline);
    }

    private void ReadElectronicLocation(XmlPieceReader reader, RecordDraft draft)
    {
        var scheme = reader.GetAttribute("EIdType");
        var valid = reader.GetAttribute("ValidYN") != "N";
        var value = text.ReadPlain(reader);
        if (!valid)
        {
            draft.Keep($"ELocationID[{scheme} not valid]", value);
        }
        else if (scheme == "doi")
        {
            draft.Doi = Dois.Read(value) ?? draft.Doi;
        }
        else
        {
            draft.Identify(scheme?.ToLowerInvariant() ?? "elocation-id", value);
        }
    }

    private void ReadDataBank(XmlPieceReader reader, RecordDraft draft)
    {
        var bank = "databank";
        if (!reader.Enter())
        {
            return;
        }

        while (reader.NextChild())
        {
            if (reader.Name == "DataBankName")
            {
                bank = text.ReadPlain(reader)?.ToLowerInvariant() ?? bank;
            }
            else if (reader.Enter())
            {
                while (reader.NextChild())
                {
                    draft.Identify(bank, text.ReadPlain(reader));
                }
            }
        }
    }
}
