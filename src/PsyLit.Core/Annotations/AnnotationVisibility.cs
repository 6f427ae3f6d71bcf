namespace PsyLit.Core.Annotations;

/// <summary>Who sees an annotation and the replies to it.</summary>
public enum AnnotationVisibility
{
    /// <summary>Who made it and nobody else.</summary>
    OnlyMe,

    /// <summary>The members of one group.</summary>
    Group,

    /// <summary>Everybody, guests too.</summary>
    Everyone,
}
