using System.Collections.Frozen;
using System.Text;

namespace PsyLit.Formats.Csv;

/// <summary>The names that databases, screening tools and reference managers give their columns, folded to letters and digits.</summary>
/// <remarks>
/// Collected from exports of Scopus, Web of Science, Embase, PubMed, Cochrane, Dimensions, Lens, ProQuest, EBSCO, OpenAlex, Publish or Perish,
/// Zotero, EndNote, Rayyan, Covidence, ASReview and rispy, and PsyLit's own. Names that mean nothing certain ("id", "label") are not here.
/// </remarks>
internal static class CsvHeaderNames
{
    private static readonly FrozenDictionary<string, CsvField> Fields = Table(
        (CsvField.Type, "type itemtype typeofreference referencetype reftype entrytype typeofwork ty"),
        (CsvField.Title, "title articletitle documenttitle primarytitle titleprimary studytitle publicationtitlearticle papertitle titel titre titulo titolo ti t1"),
        (CsvField.OriginalTitle, "originaltitle titleoriginal foreigntitle vernaculartitle"),
        (CsvField.Authors, "authors author authornames firstauthors authorlist allauthors auteurs autores autor autoren au a1 authorshipsauthordisplayname creator creators authorsname"),
        (CsvField.FullNames, "authorfullnames authorsfullnames fau"),
        (CsvField.GroupAuthors, "groupauthors corporateauthors collectivename"),
        (CsvField.Editors, "editors editor bookeditors ed secondaryauthors secondaryauthor"),
        (CsvField.Translators, "translators translator subsidiaryauthors"),
        (CsvField.SeriesEditors, "serieseditors serieseditor tertiaryauthors"),
        (CsvField.Collaborators, "collaborators investigators"),
        (CsvField.OtherPeople, "othercontributors contributors contributor"),
        (CsvField.Journal, "journal journaltitle journalname journalfullname publicationtitle publicationname sourcetitle sourcetitleanthologytitle journalbook secondarytitle "
            + "containertitle pubtitle booktitle anthologytitle zeitschrift revue t2 jo jf primarylocationsourcedisplayname hostvenuedisplayname venue publicationvenue periodical"),
        (CsvField.JournalAbbreviation, "journalabbreviation abbreviatedsourcetitle journalisoabbreviation alternatetitle1 abbreviatedjournal journalabbr isoabbreviation journalshort j2 ja"),
        (CsvField.Date, "date publicationdate published dateofpublication datepublished pubdate coverdate issuedate da publicationdateprint"),
        (CsvField.Year, "year publicationyear publishedyear pubyear yearpublished yearofpublication py jahr annee ano dateyear"),
        (CsvField.Month, "month publishedmonth publicationmonth"),
        (CsvField.Day, "day publishedday"),
        (CsvField.OnlineDate, "publishedonline publicationdateonline earlyaccessdate epubdate onlinedate dateonline"),
        (CsvField.Volume, "volume vol journalvolume vl bibliovolume"),
        (CsvField.Issue, "issue issuenumber number no journalissue is biblioissue numberissue"),
        (CsvField.Pages, "pages pagination page pagerange pageinfo pagenumbers medlinepgn"),
        (CsvField.FirstPage, "startpage pagestart firstpage beginningpage sp bibliofirstpage"),
        (CsvField.LastPage, "endpage pageend lastpage endingpage ep bibliolastpage"),
        (CsvField.ArticleNumber, "artno articlenumber artnumber articleno elocator"),
        (CsvField.Doi, "doi digitalobjectidentifier doinumber do di doilink electronicresourcenumber"),
        (CsvField.Pmid, "pmid pubmedid pubmed pubmednumber idspmid medlinepmid"),
        (CsvField.Pmcid, "pmcid pmcnumber pubmedcentralid pmc idspmcid"),
        (CsvField.Issn, "issn issns eissn issnprint issnelectronic issnonline printissn electronicissn onlineissn sn primarylocationsourceissn"),
        (CsvField.Isbn, "isbn isbns eisbn isbn13 printisbn electronicisbn"),
        (CsvField.Identifiers, "otheridentifiers"),
        (CsvField.TrialNumbers, "clinicaltrialnumbers clinicaltrialnumber trialregistration nctnumber trialnumber registrationnumber"),
        (CsvField.Url, "url urls link links openurllink articleurl sourcelinkout externalurl fulltexturl ur plink landingpageurl primarylocationlandingpageurl"),
        (CsvField.Language, "language languages languageoforiginaldocument articlelanguage originallanguage sprache la"),
        (CsvField.Publisher, "publisher publishername verlag pb primarylocationsourcehostorganizationname"),
        (CsvField.Place, "publisherplace place placepublished placeofpublication publishercity publisherlocation cy"),
        (CsvField.Edition, "edition et"),
        (CsvField.PublicationTypes, "publicationtypes publicationtype documenttype pubtype articletype doctype dt genre publicationtypesfull"),
        (CsvField.Summary, "summary"),
        (CsvField.Abstract, "abstract abstracts abstractnote abstracttext notesabstract zusammenfassung resume ab n2 description abstractsummary"),
        (CsvField.Copyright, "abstractcopyright copyright"),
        (CsvField.Keywords, "keywords keyword authorkeywords indexkeywords keywordsplus authorskeywords emtreedrugindexterms emtreemedicalindexterms manualtags automatictags "
            + "subjects subjectterms subject tags otherterms kw de schlagworter motscles keywordsdisplayname"),
        (CsvField.MainKeywords, "emtreedrugindextermsmajorfocus emtreemedicalindextermsmajorfocus"),
        (CsvField.Mesh, "mesh meshterms meshheadings meshdescriptors mh"),
        (CsvField.Substances, "substances chemicals chemicalscas rn"),
        (CsvField.Notices, "notices"),
        (CsvField.SampleSize, "samplesize"),
        (CsvField.Unconfirmed, "unconfirmed"),
        (CsvField.Notes, "notes note extra comments n1 usernotes"),
        (CsvField.Source, "source citation database databasename nameofdatabase databaseprovider librarycatalog db sourcedatabase"));

    // The columns of Web of Science's tab-delimited export are named by its field tags.
    private static readonly FrozenDictionary<string, CsvField> WebOfScience = Table(
        (CsvField.Type, "pt"), (CsvField.Authors, "au"), (CsvField.FullNames, "af"), (CsvField.GroupAuthors, "ca gp"), (CsvField.Editors, "be"), (CsvField.Title, "ti"),
        (CsvField.Journal, "so"), (CsvField.Language, "la"), (CsvField.PublicationTypes, "dt"), (CsvField.Keywords, "de id"), (CsvField.Abstract, "ab"), (CsvField.Publisher, "pu"),
        (CsvField.Place, "pi"), (CsvField.Issn, "sn ei"), (CsvField.Isbn, "bn"), (CsvField.JournalAbbreviation, "ji j9"), (CsvField.Date, "pd"), (CsvField.Year, "py"),
        (CsvField.Volume, "vl"), (CsvField.Issue, "is"), (CsvField.FirstPage, "bp"), (CsvField.LastPage, "ep"), (CsvField.ArticleNumber, "ar"), (CsvField.Doi, "di"),
        (CsvField.Pmid, "pm"), (CsvField.OnlineDate, "ea"));

    /// <summary>What each column of a header holds; null for a name that says nothing certain.</summary>
    public static IReadOnlyList<CsvField?> Read(IReadOnlyList<string> header)
    {
        var names = header.Select(Fold).ToList();
        var table = names.Contains("pt") && names.Contains("au") && names.Contains("so") && names.Contains("ti") ? WebOfScience : Fields;
        return [.. names.Select(name => table.TryGetValue(name, out var field) ? field : (CsvField?)null)];
    }

    private static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        // Half of a character, where the beginning of a file was cut, cannot be normalised.
        var whole = name.Length > 100 || name.Any(char.IsSurrogate) ? "" : name.Normalize(NormalizationForm.FormD);
        foreach (var c in whole)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static FrozenDictionary<string, CsvField> Table(params (CsvField Field, string Names)[] rows) =>
        rows.SelectMany(row => row.Names.Split(' ').Select(name => KeyValuePair.Create(name, row.Field))).ToFrozenDictionary(StringComparer.Ordinal);
}
