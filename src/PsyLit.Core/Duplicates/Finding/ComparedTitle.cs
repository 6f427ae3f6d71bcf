using PsyLit.Core.Imports.Matching;
using PsyLit.Core.Relations;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>What <see cref="DuplicateRules"/> look at in a title; made once for an article that is compared with many.</summary>
internal sealed class ComparedTitle
{
    private readonly Lazy<TitleLikeness> likeness;

    public ComparedTitle(string title)
    {
        var plain = ImpliedNotices.WithoutRetracted(title);
        (Markers, Letters) = (new TitleMarkers(plain), MatchKey.Letters(plain));
        likeness = new Lazy<TitleLikeness>(() => new TitleLikeness(Letters));
    }

    public TitleMarkers Markers { get; }

    /// <summary>The folded letters, without a "RETRACTED:" before them.</summary>
    public string Letters { get; }

    public double LikenessTo(ComparedTitle other) => Letters == other.Letters ? 1 : likeness.Value.To(other.likeness.Value);
}
