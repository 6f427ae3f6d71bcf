namespace PsyLit.Core.Accounts;

/// <summary>The roles an account can have; each may do what those before it may.</summary>
public static class Role
{
    /// <summary>May log in and keep things for themselves.</summary>
    public const string Reader = "reader";

    /// <summary>May comment and tag. Given on registration.</summary>
    public const string Annotator = "annotator";

    /// <summary>May import, and take away others' tags and comments.</summary>
    public const string Curator = "curator";

    /// <summary>May also give roles.</summary>
    public const string Admin = "admin";

    /// <summary>All roles, from the least to the most.</summary>
    public static IReadOnlyList<string> All { get; } = [Reader, Annotator, Curator, Admin];

    /// <summary>A role and those that include it: for <c>curator</c>, curator and admin. Empty when there is no such role.</summary>
    public static IEnumerable<string> AtLeast(string role) => All.SkipWhile(lesser => lesser != role);
}
