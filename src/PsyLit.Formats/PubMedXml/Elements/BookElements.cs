using PsyLit.Formats.Records;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml.Elements;

/// <summary>Reads the children of <c>BookDocument</c>: a book of the NCBI Bookshelf, or a chapter when it has a title of its own.</summary>
internal sealed class BookElements(ElementText text)
{
    private readonly ArticleElements article = new(text);
    private readonly SubjectElements subjects = new(text);
    private readonly DateElements dates = new(text);

    public void Read(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "PMID":
                var pmid = text.ReadPlain(reader);
                draft.Pmid ??= pmid;
                break;
            case "ArticleIdList":
                CitationElements.ReadChildren(reader, draft, article.ReadArticleId);
                break;
            case "Book":
                ReadBook(reader, draft);
                break;
            case "PublicationType":
                article.ReadPublicationType(reader, draft);
                break;
            case "AuthorList":
                ReadChapterAuthors(reader, draft);
                break;
            case "ArticleTitle" or "VernacularTitle" or "Pagination" or "Language" or "Abstract" or "ELocationID":
                article.Read(reader, draft);
                break;
            default:
                if (!subjects.TryRead(reader, draft))
                {
                    RawElements.Keep(reader, draft);
                }

                break;
        }
    }

    // The authors of the whole book stand first in the file; those of the chapter are the ones to cite.
    private void ReadChapterAuthors(XmlPieceReader reader, RecordDraft draft)
    {
        var chapter = new RecordDraft();
        article.People.ReadList(reader, chapter, ContributorRole.Author);
        if (chapter.Contributors.Exists(person => person.Role == ContributorRole.Author))
        {
            for (var i = 0; i < draft.Contributors.Count; i++)
            {
                draft.Contributors[i] = draft.Contributors[i] is { Role: ContributorRole.Author } author ? author with { Role = ContributorRole.Other } : draft.Contributors[i];
            }
        }

        draft.Contributors.InsertRange(0, chapter.Contributors);
        draft.MoreAuthors |= chapter.MoreAuthors;
        draft.Raw.AddRange(chapter.Raw);
    }

    private void ReadBook(XmlPieceReader reader, RecordDraft draft) => CitationElements.ReadChildren(reader, draft, ReadBookChild);

    private void ReadBookChild(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "Publisher":
                CitationElements.ReadChildren(reader, draft, ReadPublisher);
                break;
            case "BookTitle":
                draft.BookTitle = ArticleElements.TitleText(text.ReadInline(reader));
                break;
            case "PubDate":
                draft.Published = dates.Read(reader);
                break;
            case "AuthorList":
                article.People.ReadList(reader, draft, ContributorRole.Author);
                break;
            case "Volume":
                draft.Volume = text.ReadPlain(reader);
                break;
            case "Edition":
                draft.Edition = text.ReadPlain(reader);
                break;
            case "Isbn":
                CitationElements.AddOnce(draft.Isbns, text.ReadPlain(reader));
                break;
            case "ELocationID":
                article.Read(reader, draft);
                break;
            default:
                RawElements.Keep(reader, draft);
                break;
        }
    }

    private void ReadPublisher(XmlPieceReader reader, RecordDraft draft)
    {
        if (reader.Name == "PublisherName")
        {
            draft.Publisher = text.ReadPlain(reader);
        }
        else
        {
            draft.Place = text.ReadPlain(reader);
        }
    }
}
