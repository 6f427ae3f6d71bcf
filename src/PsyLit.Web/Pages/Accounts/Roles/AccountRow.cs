namespace PsyLit.Web.Pages.Accounts.Roles;

/// <summary>An account as an administrator sees it.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name shown beside what the person writes.</param>
/// <param name="JoinedAt">When it was made.</param>
/// <param name="Roles">The roles it has; one, unless somebody changed the store by hand.</param>
/// <param name="Comments">How many comments of it stand.</param>
public sealed record AccountRow(long Id, string Name, DateTime JoinedAt, IReadOnlyList<string> Roles, int Comments);
