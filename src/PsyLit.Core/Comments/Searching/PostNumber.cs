namespace PsyLit.Core.Comments.Searching;

/// <summary>The number under which a post is indexed: comments, replies among them, have even numbers, annotations odd ones.</summary>
internal static class PostNumber
{
    public static long OfComment(long id) => id * 2;

    public static long OfAnnotation(long id) => (id * 2) + 1;

    public static bool IsAnnotation(long number) => number % 2 != 0;

    /// <summary>The id of the comment or the annotation.</summary>
    public static long Id(long number) => number / 2;
}
