using PsyLit.Core.Accounts;

namespace PsyLit.Core.Collections;

/// <summary>Who may do what with collections. Everything not allowed here is answered as if there were no such collection.</summary>
public static class CollectionRights
{
    /// <summary>The collections a visitor may know of: public ones, those of their groups and their own, those in the trash left out.</summary>
    public static IQueryable<Collection> VisibleTo(this IQueryable<Collection> collections, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        return collections.Where(collection => collection.DeletedAt == null
            && (collection.Visibility == CollectionVisibility.Public
                || collection.AccountId == me
                || (collection.Visibility == CollectionVisibility.Group && me != null && collection.Group!.Members.Any(member => member.AccountId == me))));
    }

    /// <summary>A visitor's own collections, those in the trash included; none for a guest.</summary>
    public static IQueryable<Collection> OwnedBy(this IQueryable<Collection> collections, Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var me = visitor.AccountId;
        return collections.Where(collection => me != null && collection.AccountId == me);
    }

    /// <summary>Anybody with an account may keep collections for themselves.</summary>
    public static bool MayCollect(this Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.AccountId is not null;
    }

    /// <summary>Who may write where others read it may show others a collection, to all, to a group or by a link.</summary>
    public static bool MayPublish(this Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        return visitor.IsAtLeast(Role.Annotator);
    }

    /// <summary>Whose it is. They delete it, revoke its link and make it private whatever else their account may do.</summary>
    public static bool Owns(this Visitor visitor, Collection collection)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(collection);
        return visitor.AccountId == collection.AccountId;
    }

    /// <summary>Only who owns a collection changes it; one that others see, only as long as they may write for others.</summary>
    public static bool MayChange(this Visitor visitor, Collection collection) =>
        visitor.Owns(collection) && (!collection.IsSeenByOthers || visitor.MayPublish());

    /// <summary>A curator may make another's public collection private, as they may take away comments.</summary>
    public static bool MayWithdraw(this Visitor visitor, Collection collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return collection.Visibility == CollectionVisibility.Public && !visitor.Owns(collection) && visitor.IsAtLeast(Role.Curator);
    }
}
