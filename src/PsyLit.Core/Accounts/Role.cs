namespace PsyLit.Core.Accounts;

/// <summary>The roles an account can have. Those of the <see cref="Ladder"/> each may do what those before may; a moderator's is a duty held beside one of them.</summary>
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

    /// <summary>Decides about posts that were flagged, hides and suspends. Whoever is trusted to judge disputes need not be who tidies up records.</summary>
    public const string Moderator = "moderator";

    /// <summary>The roles of which an account has one, from the least to the most.</summary>
    public static IReadOnlyList<string> Ladder { get; } = [Reader, Annotator, Curator, Admin];

    /// <summary>All roles that can be given.</summary>
    public static IReadOnlyList<string> All { get; } = [Reader, Annotator, Curator, Moderator, Admin];

    /// <summary>A role and those that include it: for <c>curator</c>, curator and admin; for <c>moderator</c>, moderator and admin. Empty when there is no such role.</summary>
    public static IEnumerable<string> AtLeast(string role) => role == Moderator ? [Moderator, Admin] : Ladder.SkipWhile(lesser => lesser != role);
}
