using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Concepts;

namespace PsyLit.Web.Pages.Annotations.Writing;

/// <summary>What the forms for annotations offer and how they are read.</summary>
public sealed class AnnotateForms(LibraryContext library, ConceptMatcher concepts)
{
    /// <summary>The open groups of a visitor, by name; none for a guest.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> GroupsOfAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        if (visitor.AccountId is not { } me)
            return [];

        var groups = await library.GroupMembers.Where(member => member.AccountId == me && member.Group.ClosedAt == null)
            .OrderBy(member => member.Group.Name).ThenBy(member => member.GroupId)
            .Select(member => new { member.GroupId, member.Group.Name })
            .ToListAsync(cancellationToken);
        return [.. groups.Select(group => (group.GroupId, group.Name))];
    }

    /// <summary>The groups to choose from for an annotation that is there: a visitor's own, and the one that sees it, also when that was closed or left since.</summary>
    public async Task<IReadOnlyList<(long Id, string Name)>> GroupsForAsync(Annotation annotation, Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        var open = await GroupsOfAsync(visitor, cancellationToken);
        // Edited in memory, or not: who sees it is what the store says.
        var own = await library.Annotations.Where(one => one.Id == annotation.Id && one.GroupId != null).Select(one => new { one.Group!.Id, one.Group.Name }).SingleOrDefaultAsync(cancellationToken);
        return own is null || visitor.AccountId != annotation.AccountId || open.Any(group => group.Id == own.Id) ? open : [.. open, (own.Id, own.Name)];
    }

    /// <summary>The id of the concept that goes by a name, in any of its spellings; null when none does.</summary>
    public string? ConceptNamed(string? name)
    {
        name = name?.Trim() ?? "";
        return concepts.Vocabulary.Find(name)?.Id
            ?? concepts.Vocabulary.Concepts.FirstOrDefault(concept => string.Equals(concept.Label, name, StringComparison.OrdinalIgnoreCase))?.Id
            ?? (name.Length is > 0 and <= 200 ? concepts.Find(name).FirstOrDefault(mention => mention.Text.Length == name.Length)?.ConceptId : null);
    }
}
