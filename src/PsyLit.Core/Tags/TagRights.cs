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

    /// <summary>Who put the tag there, or a curator.</summary>
    public static bool MayUntag(this Visitor visitor, long addedBy)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return (visitor.AccountId == addedBy && visitor.MayTag()) || visitor.IsAtLeast(Role.Curator);
    }
}
