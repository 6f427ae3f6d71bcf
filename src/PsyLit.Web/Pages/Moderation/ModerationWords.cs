using PsyLit.Core.Moderation;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Moderation;

/// <summary>Reasons and decisions of moderation in words.</summary>
public static class ModerationWords
{
    /// <summary>What is wrong with a post, as people choose it from a list.</summary>
    public static string Of(ModerationReason reason) => reason switch
    {
        ModerationReason.MayIdentifyPatient => "May identify a patient",
        ModerationReason.PersonalAttack => "Attacks a person",
        ModerationReason.MedicalAdvice => "Gives medical advice",
        ModerationReason.Advertising => "Advertises something",
        ModerationReason.Copyright => "Copies too much of somebody’s work",
        ModerationReason.OffTopic => "Has nothing to do with the record",
        ModerationReason.FirstPost => "First post",
        _ => "Something else",
    };

    /// <summary>What was decided, as an entry of the log begins: <c>A comment was hidden</c>.</summary>
    public static string Of(DecisionKind kind, string post) => kind switch
    {
        DecisionKind.Leave => $"{Some(post)} stays",
        DecisionKind.Hide => $"{Some(post)} was hidden",
        DecisionKind.Restore => $"{Some(post)} was shown again",
        DecisionKind.Suspend => $"{Some(post)} was hidden and its writer suspended",
        DecisionKind.Approve => $"A first post, {Some(post).ToLowerInvariant()}, was let through",
        _ => "A suspension was ended",
    };

    /// <summary>What the writer of a hidden post reads above it.</summary>
    public static string ForWriter(string post, DateTime hiddenAt, ModerationReason? reason) => reason switch
    {
        ModerationReason.FirstPost => $"Only you see this {post} yet: a moderator reads the first post of each new writer before it is shown.",
        ModerationReason.MayIdentifyPatient => $"Only you see this {post}: it was hidden on {Typography.Day(hiddenAt)} because it may identify a patient.",
        { } why => $"Only you see this {post}: a moderator hid it on {Typography.Day(hiddenAt)} ({Of(why).ToLowerInvariant()}).",
        _ => $"Only you see this {post}: it was hidden on {Typography.Day(hiddenAt)}.",
    };

    private static string Some(string post) => post == "annotation" ? "An annotation" : "A comment";
}
