namespace PsyLit.Web.Tests.Permissions;

/// <summary>Those whom the table of permissions tells apart, in the order of its columns.</summary>
public enum Who
{
    Guest,
    Reader,
    Annotator,
    Curator,
    Moderator,
    Admin,

    /// <summary>An annotator to whom everything of <see cref="SampleLibrary"/> belongs: the comment, the collection, the group.</summary>
    Owner,

    /// <summary>An annotator in a group of their own.</summary>
    OtherMember,
}
