namespace PsyLit.Core.Annotations;

/// <summary>Why a passage was annotated, in the words of the W3C Web Annotation Vocabulary, section 3.6 (motivations).</summary>
public enum AnnotationPurpose
{
    /// <summary>Marked, without a word.</summary>
    Highlighting,

    /// <summary>A note.</summary>
    Commenting,

    /// <summary>A question to other readers.</summary>
    Questioning,

    /// <summary>A tag on the passage.</summary>
    Tagging,

    /// <summary>Says of which concept of the vocabulary the passage speaks.</summary>
    Identifying,
}
