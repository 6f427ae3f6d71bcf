using PsyLit.Core.Groups;

namespace PsyLit.Web.Pages.Groups;

/// <summary>A group in a list of those somebody is in.</summary>
/// <param name="Group">The group.</param>
/// <param name="Role">Their place in it.</param>
/// <param name="Members">How many are in it.</param>
public sealed record GroupRow(Group Group, GroupRole Role, int Members);
