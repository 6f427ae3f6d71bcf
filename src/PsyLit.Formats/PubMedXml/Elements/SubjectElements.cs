using PsyLit.Formats.Fields;
using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml.Elements;

/// <summary>Reads what a work is about and what was said about it: MeSH, keywords, substances, comments and corrections.</summary>
internal sealed class SubjectElements(ElementText text)
{
    /// <summary>Consumes the element and returns true when it is one of those.</summary>
    public bool TryRead(XmlPieceReader reader, RecordDraft draft)
    {
        switch (reader.Name)
        {
            case "MeshHeadingList":
                CitationElements.ReadChildren(reader, draft, ReadHeading);
                return true;
            case "SupplMeshList":
                CitationElements.ReadChildren(reader, draft, (child, target) => AddTerm(child, target, KeywordKind.Substance));
                return true;
            case "KeywordList":
                // Lists of other owners (NASA, KIE) were given by indexers; the kind is still PubMed's "other term".
                draft.Keep("KeywordList/@Owner", reader.GetAttribute("Owner") is "NOTNLM" ? null : reader.GetAttribute("Owner"));
                CitationElements.ReadChildren(reader, draft, (child, target) => AddTerm(child, target, KeywordKind.Author));
                return true;
            case "ChemicalList":
                CitationElements.ReadChildren(reader, draft, ReadChemical);
                return true;
            case "CommentsCorrectionsList":
                CitationElements.ReadChildren(reader, draft, ReadRelation);
                return true;
            default:
                return false;
        }
    }

    private void AddTerm(XmlPieceReader reader, RecordDraft draft, KeywordKind kind)
    {
        var major = reader.IsYes("MajorTopicYN");
        if (text.ReadPlain(reader) is { } term)
        {
            draft.Keywords.Add(new Keyword(kind, term, IsMajor: major));
        }
    }

    // A heading with three qualifiers is three keywords; the star on the heading holds for each of them.
    private void ReadHeading(XmlPieceReader reader, RecordDraft draft)
    {
        string? heading = null;
        var (headingIsMajor, qualified) = (false, false);
        if (!reader.Enter())
        {
            return;
        }

        while (reader.NextChild())
        {
            var major = reader.IsYes("MajorTopicYN");
            var isQualifier = reader.Name == "QualifierName";
            var term = text.ReadPlain(reader);
            if (!isQualifier)
            {
                (heading, headingIsMajor) = (term ?? heading, major);
            }
            else if (heading is not null && term is not null)
            {
                draft.Keywords.Add(new Keyword(KeywordKind.Mesh, heading, term, major || headingIsMajor));
                qualified = true;
            }
        }

        if (heading is not null && !qualified)
        {
            draft.Keywords.Add(new Keyword(KeywordKind.Mesh, heading, IsMajor: headingIsMajor));
        }
    }

    private void ReadChemical(XmlPieceReader reader, RecordDraft draft)
    {
        string? number = null, name = null;
        if (reader.Enter())
        {
            while (reader.NextChild())
            {
                _ = reader.Name == "NameOfSubstance" ? name = text.ReadPlain(reader) : number = text.ReadPlain(reader);
            }
        }

        if (name is not null)
        {
            draft.Keywords.Add(new Keyword(KeywordKind.Substance, name));

            // "0" stands for a substance without a number.
            draft.Keep("Chemical/RegistryNumber", number is null or "0" ? null : $"{number} {name}");
        }
    }

    private void ReadRelation(XmlPieceReader reader, RecordDraft draft)
    {
        var relation = reader.GetAttribute("RefType") ?? "";
        if (relation == "Cites")
        {
            reader.Skip();
            return;
        }

        string? source = null, pmid = null, note = null;
        if (reader.Enter())
        {
            while (reader.NextChild())
            {
                _ = reader.Name switch
                {
                    "RefSource" => source = text.ReadPlain(reader),
                    "PMID" => pmid = text.ReadPlain(reader),
                    _ => note = text.ReadPlain(reader),
                };
            }
        }

        var words = string.Join(" ", new[] { source, note is null ? null : $"({note})" }.OfType<string>());
        draft.Notices.Add(new Notice(NoticeKinds.Read(relation), words.Length > 0 ? words : relation, pmid, Dois.FindIn(words)));
    }
}
