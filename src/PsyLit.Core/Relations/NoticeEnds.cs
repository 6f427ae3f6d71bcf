using PsyLit.Formats.Records;

namespace PsyLit.Core.Relations;

/// <summary>The two ends of each relation: what is a retraction of one work is "retracted in" for the other.</summary>
public static class NoticeEnds
{
    private static readonly (NoticeKind One, NoticeKind Other)[] Pairs =
    [
        (NoticeKind.RetractionIn, NoticeKind.RetractionOf),
        (NoticeKind.ExpressionOfConcernIn, NoticeKind.ExpressionOfConcernFor),
        (NoticeKind.ErratumIn, NoticeKind.ErratumFor),
        (NoticeKind.CorrectedAndRepublishedIn, NoticeKind.CorrectedAndRepublishedFrom),
        (NoticeKind.UpdateIn, NoticeKind.UpdateOf),
        (NoticeKind.CommentIn, NoticeKind.CommentOn),
        (NoticeKind.PreprintOf, NoticeKind.PreprintIn),
    ];

    /// <summary>The same relation seen from the other work; null for kinds that say nothing about it.</summary>
    public static NoticeKind? OtherEnd(NoticeKind kind)
    {
        foreach (var (one, other) in Pairs)
        {
            if (kind == one || kind == other)
            {
                return kind == one ? other : one;
            }
        }

        return null;
    }
}
