using PsyLit.Core.Accounts;

namespace PsyLit.Core.Tags;

/// <summary>Who may do what with tags.</summary>
public static class TagRights
{
    public static bool MayTag(this Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.IsAtLeast(Role.Annotator);
    }

    /// <summary>Renames tags, merges them, gives them colours and synonyms: for everybody, and so for curators.</summary>
    public static bool MayOrganise(this Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.IsAtLeast(Role.Curator);
    }

    /// <summary>Who put the tag there, or a curator.</summary>
    public static bool MayUntag(this Visitor visitor, long addedBy)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return (visitor.AccountId == addedBy && visitor.MayTag()) || visitor.IsAtLeast(Role.Curator);
    }
}
