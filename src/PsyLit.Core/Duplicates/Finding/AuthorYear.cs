using PsyLit.Core.Imports.Matching;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>The works of one first author in one year: of a frequent name, thousands.</summary>
internal sealed class AuthorYear
{
    private readonly List<IndexedTitle> titles = [];

    // Side by side in memory, because nearly every title is dismissed by its sketch. Made when the works are first compared with anything.
    private readonly List<TitleSketch> sketches = [];

    public void Add(IndexedTitle title) => titles.Add(title);

    /// <summary>Those with another title that is alike by at least <see cref="DuplicateRules.LeastLikeness"/>.</summary>
    public IEnumerable<IndexedTitle> Like(IndexedTitle title)
    {
        for (var i = sketches.Count; i < titles.Count; i++)
        {
            sketches.Add(titles[i].Likeness.Sketch);
        }

        var sketch = title.Likeness.Sketch;
        for (var i = 0; i < sketches.Count; i++)
        {
            if (sketch.AtMost(sketches[i]) >= DuplicateRules.LeastLikeness && titles[i] is var other && other.Title != title.Title
                && title.Likeness.To(other.Likeness) >= DuplicateRules.LeastLikeness)
            {
                yield return other;
            }
        }
    }
}
