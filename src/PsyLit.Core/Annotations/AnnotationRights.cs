using PsyLit.Core.Accounts;

namespace PsyLit.Core.Annotations;

/// <summary>Who may do what with annotations. What a visitor may not see is answered as if there were no such annotation.</summary>
public static class AnnotationRights
{
    /// <summary>The standing annotations that a visitor may know of: everybody's, their groups', their own. Those of a reading session are their writer's alone until it is revealed.</summary>
    public static IQueryable<Annotation> VisibleTo(this IQueryable<Annotation> annotations, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        return annotations.Where(annotation => annotation.DeletedAt == null
            && (annotation.SessionId == null || annotation.AccountId == me || annotation.Session!.RevealedAt != null)
            && (annotation.Visibility == AnnotationVisibility.Everyone
                || annotation.AccountId == me
                || (annotation.Visibility == AnnotationVisibility.Group && me != null && annotation.Group!.Members.Any(member => member.AccountId == me))));
    }
}
