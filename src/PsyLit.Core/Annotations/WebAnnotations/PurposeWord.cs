namespace PsyLit.Core.Annotations.WebAnnotations;

/// <summary>Purposes of annotations as the Web Annotation Vocabulary names them (motivations).</summary>
public static class PurposeWord
{
    /// <summary>The word without its namespace: <c>commenting</c>.</summary>
    public static string Of(AnnotationPurpose purpose) => purpose switch
    {
        AnnotationPurpose.Highlighting => "highlighting",
        AnnotationPurpose.Commenting => "commenting",
        AnnotationPurpose.Questioning => "questioning",
        AnnotationPurpose.Tagging => "tagging",
        AnnotationPurpose.Identifying => "identifying",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, null),
    };

    /// <summary>The purpose that a word names; null for one that PsyLit has no place for, as <c>bookmarking</c>.</summary>
    public static AnnotationPurpose? Read(string word) =>
        Enum.GetValues<AnnotationPurpose>().Where(purpose => Of(purpose) == word).Select(purpose => (AnnotationPurpose?)purpose).FirstOrDefault();
}
