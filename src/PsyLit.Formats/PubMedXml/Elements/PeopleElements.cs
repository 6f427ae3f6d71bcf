using PsyLit.Formats.Fields.Identifiers;
using PsyLit.Formats.Records;
using PsyLit.Formats.Xml;

namespace PsyLit.Formats.PubMedXml.Elements;

/// <summary>Reads lists of authors, editors and investigators.</summary>
internal sealed class PeopleElements(ElementText text)
{
    /// <summary>Reads an <c>AuthorList</c> or <c>InvestigatorList</c> into the draft; consumes it. Its people get the role, unless its own <c>Type</c> says "editors".</summary>
    public void ReadList(XmlPieceReader reader, RecordDraft draft, ContributorRole role)
    {
        draft.MoreAuthors |= role == ContributorRole.Author && reader.GetAttribute("CompleteYN") == "N";
        if (string.Equals(reader.GetAttribute("Type"), "editors", StringComparison.OrdinalIgnoreCase))
        {
            role = ContributorRole.Editor;
        }

        if (!reader.Enter())
        {
            return;
        }

        while (reader.NextChild())
        {
            // A name that an erratum corrected is printed beside the right one and marked as not valid.
            if (reader.GetAttribute("ValidYN") == "N")
            {
                RawElements.Keep(reader, draft);
            }
            else
            {
                ReadPerson(reader, draft, role);
            }
        }
    }

    private void ReadPerson(XmlPieceReader reader, RecordDraft draft, ContributorRole role)
    {
        var contributedEqually = reader.IsYes("EqualContrib");
        string? family = null, given = null, initials = null, suffix = null, group = null, orcid = null;
        List<string>? affiliations = null;
        if (reader.Enter())
        {
            while (reader.NextChild())
            {
                switch (reader.Name)
                {
                    case "LastName":
                        family = text.ReadPlain(reader);
                        break;
                    case "ForeName" or "FirstName":
                        given = text.ReadPlain(reader);
                        break;
                    case "Initials":
                        initials = text.ReadPlain(reader);
                        break;
                    case "Suffix":
                        suffix = text.ReadPlain(reader);
                        break;
                    case "CollectiveName":
                        group = text.ReadPlain(reader);
                        break;
                    case "Identifier" when string.Equals(reader.GetAttribute("Source"), "ORCID", StringComparison.OrdinalIgnoreCase):
                        orcid = OrcidIds.Read(text.ReadPlain(reader)) ?? orcid;
                        break;
                    case "Affiliation":
                        AddAffiliation(ref affiliations, reader);
                        break;
                    case "AffiliationInfo":
                        ReadAffiliations(reader, draft, ref affiliations);
                        break;
                    default:
                        RawElements.Keep(reader, draft);
                        break;
                }
            }
        }

        given ??= initials;
        if ((family ?? group ?? given) is null)
        {
            return;
        }

        if (contributedEqually)
        {
            draft.Keep("Author/@EqualContrib", $"{family ?? group} {given}".Trim());
        }

        draft.Contributors.Add(new Contributor
        {
            Family = family,
            Given = group is null || family is not null ? given : null,
            Suffix = suffix,
            Literal = family is null ? group : null,
            Role = role,
            Orcid = orcid,
            Affiliations = affiliations?.ToArray() ?? [],
        });
    }

    private void ReadAffiliations(XmlPieceReader reader, RecordDraft draft, ref List<string>? affiliations)
    {
        if (!reader.Enter())
        {
            return;
        }

        while (reader.NextChild())
        {
            if (reader.Name == "Affiliation")
            {
                AddAffiliation(ref affiliations, reader);
            }
            else
            {
                RawElements.Keep(reader, draft);
            }
        }
    }

    private void AddAffiliation(ref List<string>? affiliations, XmlPieceReader reader)
    {
        if (text.ReadPlain(reader) is { } affiliation)
        {
            (affiliations ??= []).Add(affiliation);
        }
    }
}
