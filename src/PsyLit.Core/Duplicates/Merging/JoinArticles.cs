using PsyLit.Core.Articles;
using PsyLit.Core.Imports.Matching;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>Makes one article's fields of two: chosen values, and all lists joined.</summary>
internal static class JoinArticles
{
    /// <summary>Changes <paramref name="kept"/>; <paramref name="merged"/> stays as it is.</summary>
    /// <param name="kept">The article that stays.</param>
    /// <param name="merged">The one that goes.</param>
    /// <param name="fromMerged">Names of the fields whose value is taken from the one that goes.</param>
    /// <param name="now">The time of the merge.</param>
    /// <returns>The text that <paramref name="kept"/> had, as a revision, when it has another now; else null.</returns>
    public static ArticleRevision? Run(Article kept, Article merged, IReadOnlySet<string> fromMerged, DateTime now)
    {
        var old = ArticleRevision.Of(kept, now);
        foreach (var field in MergeFields.All.Where(field => fromMerged.Contains(field.Name)))
        {
            field.Copy(merged, kept);
        }

        kept.Unconfirmed = [.. kept.Unconfirmed.Except(fromMerged), .. merged.Unconfirmed.Intersect(fromMerged)];
        kept.OtherIdentifiers = Together(kept.OtherIdentifiers, merged.OtherIdentifiers);
        kept.Urls = Together(kept.Urls, merged.Urls);
        kept.Languages = kept.Languages.Count > 0 ? kept.Languages : merged.Languages;
        kept.Keywords = Together(kept.Keywords, merged.Keywords);
        kept.PublicationTypes = Together(kept.PublicationTypes, merged.PublicationTypes);
        kept.Notices = Together(kept.Notices, merged.Notices);
        kept.MatchKey = MatchKey.Of(kept.Title, kept.Published, kept.Contributors);
        kept.ChangedAt = now;

        var changed = old.DiffersFrom(kept);
        kept.RevisionNumber += changed ? 1 : 0;
        return changed ? old : null;
    }

    private static IReadOnlyList<T> Together<T>(IReadOnlyList<T> ours, IReadOnlyList<T> theirs)
    {
        var more = theirs.Except(ours).ToList();
        return more.Count == 0 ? ours : [.. ours, .. more];
    }
}
