using PsyLit.Core.Accounts;

namespace PsyLit.Core.Annotations;

/// <summary>Who may do what with annotations. What a visitor may not see is answered as if there were no such annotation.</summary>
public static class AnnotationRights
{
    /// <summary>
    /// The standing annotations that a visitor may know of: everybody's, their groups', their own. Those of a reading session are their writer's
    /// alone until it is revealed, and so is one that moderation has hidden.
    /// </summary>
    public static IQueryable<Annotation> VisibleTo(this IQueryable<Annotation> annotations, Visitor visitor) =>
        annotations.Where(annotation => annotation.DeletedAt == null).ShownTo(visitor);

    /// <summary>Those that were taken away and that the visitor could know of before.</summary>
    public static IQueryable<Annotation> RemovedFrom(this IQueryable<Annotation> annotations, Visitor visitor) =>
        annotations.Where(annotation => annotation.DeletedAt != null).ShownTo(visitor);

    private static IQueryable<Annotation> ShownTo(this IQueryable<Annotation> annotations, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        return annotations.Where(annotation => (annotation.SessionId == null || annotation.AccountId == me || annotation.Session!.RevealedAt != null)
            && (annotation.HiddenAt == null || annotation.AccountId == me)
            && (annotation.Visibility == AnnotationVisibility.Everyone
                || annotation.AccountId == me
                || (annotation.Visibility == AnnotationVisibility.Group && me != null && annotation.Group!.Members.Any(member => member.AccountId == me))));
    }

    /// <summary>What an annotation said before, as far as the visitor could have read it then; its writer reads all of it.</summary>
    public static IQueryable<AnnotationEdit> WordingsFor(this LibraryContext library, Annotation annotation, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(library);
        ArgumentNullException.ThrowIfNull(annotation);
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        var isWriter = me == annotation.AccountId;
        return library.AnnotationEdits.Where(edit => edit.AnnotationId == annotation.Id
            && (isWriter
                || edit.Visibility == AnnotationVisibility.Everyone
                || (edit.Visibility == AnnotationVisibility.Group && me != null && library.GroupMembers.Any(member => member.GroupId == edit.GroupId && member.AccountId == me))));
    }

    /// <summary>Who may comment may annotate.</summary>
    public static bool MayAnnotate(this Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.IsAtLeast(Role.Annotator);
    }

    /// <summary>Only its writer changes what an annotation says and who sees it, and not while moderation hides it.</summary>
    public static bool MayEdit(this Visitor visitor, Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(annotation);
        return annotation is { DeletedAt: null, HiddenAt: null } && visitor.MayAnnotate() && visitor.AccountId == annotation.AccountId;
    }

    /// <summary>Its writer, or a curator who sees it.</summary>
    public static bool MayRemove(this Visitor visitor, Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(annotation);
        return annotation.DeletedAt is null && (visitor.AccountId == annotation.AccountId || visitor.IsAtLeast(Role.Curator));
    }

    /// <summary>Who took it away; not its writer when a curator did.</summary>
    public static bool MayRestore(this Visitor visitor, Annotation annotation)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(annotation);
        return annotation.DeletedAt is not null && visitor.AccountId is { } me && annotation.DeletedById == me;
    }
}
