using PsyLit.Formats.Records;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml.Elements;

/// <summary>Reads a record from its outermost element down to the elements that stand directly below the citation.</summary>
internal sealed class CitationElements(ElementText text)
{
    private readonly ArticleElements article = new(text);
    private readonly BookElements book = new(text);
    private readonly SubjectElements subjects = new(text);

    /// <summary>Reads <c>PubmedArticle</c>, <c>PubmedBookArticle</c> or one of their main parts; consumes the element.</summary>
    public void ReadRecord(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "MedlineCitation":
                draft.Keep("MedlineCitation/@Status", reader.GetAttribute("Status"));
                ReadChildren(reader, draft, ReadCitation);
                break;
            case "BookDocument":
                draft.IsBook = true;
                ReadChildren(reader, draft, book.Read);
                break;
            case "PubmedData" or "PubmedBookData":
                ReadChildren(reader, draft, ReadData);
                break;
            default:
                ReadChildren(reader, draft, ReadRecord);
                break;
        }
    }

    private void ReadCitation(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "PMID":
                var pmid = text.ReadPlain(reader);
                draft.Pmid ??= pmid;
                break;
            case "Article":
                draft.Keep("Article/@PubModel", reader.GetAttribute("PubModel"));
                ReadChildren(reader, draft, article.Read);
                break;
            case "MedlineJournalInfo":
                ReadChildren(reader, draft, ReadJournalInfo);
                break;
            case "OtherAbstract":
                article.ReadOtherAbstract(reader, draft);
                break;
            case "InvestigatorList":
                article.People.ReadList(reader, draft, ContributorRole.Collaborator);
                break;
            default:
                if (!subjects.TryRead(reader, draft))
                {
                    RawElements.Keep(reader, draft);
                }

                break;
        }
    }

    private void ReadJournalInfo(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "MedlineTA":
                var abbreviation = text.ReadPlain(reader);
                draft.MedlineAbbreviation ??= abbreviation;
                break;
            case "ISSNLinking":
                AddOnce(draft.Issns, text.ReadPlain(reader));
                break;
            default:
                RawElements.Keep(reader, draft);
                break;
        }
    }

    private void ReadData(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "ArticleIdList":
                ReadChildren(reader, draft, article.ReadArticleId);
                break;
            case "ReferenceList":
                reader.Skip();
                break;
            default:
                RawElements.Keep(reader, draft);
                break;
        }
    }

    /// <summary>Reads the children of the element the reader stands on, each by <paramref name="readChild"/>.</summary>
    /// <remarks>An element that <paramref name="readChild"/> leaves unread is kept raw: going on with it again would never end.</remarks>
    public static void ReadChildren(XmlPieceReader reader, RecordDraft draft, Action<XmlPieceReader, RecordDraft> readChild)
    {
        if (!reader.Enter())
        {
            return;
        }

        while (reader.NextChild())
        {
            var position = reader.Position;
            readChild(reader, draft);
            if (reader.Position == position && !reader.EOF)
            {
                RawElements.Keep(reader, draft);
            }
        }
    }

    public static void AddOnce(List<string> list, string? value)
    {
        if (value is not null && !list.Contains(value))
        {
            list.Add(value);
        }
    }
}
