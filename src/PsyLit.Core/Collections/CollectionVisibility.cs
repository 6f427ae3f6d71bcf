namespace PsyLit.Core.Collections;

/// <summary>Who sees a collection without a link to it.</summary>
public enum CollectionVisibility
{
    /// <summary>Its owner and nobody else.</summary>
    Private,

    /// <summary>Everybody, guests too.</summary>
    Public,

    /// <summary>The members of one group.</summary>
    Group,
}
