using PsyLit.Core.Imports.Matching;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>The works of one first author in one year: of a frequent name, thousands.</summary>
internal sealed class AuthorYear
{
    // Up to here every sketch is looked at, which is as quick as looking up pieces and costs no memory.
    private const int Few = 500;

    // Among titles that are nearly all alike these end the search: those that share the rarest pieces were met by then.
    private const int MostLookedAt = 5000;
    private const int MostAlike = 100;

    private readonly List<IndexedTitle> titles = [];

    // Side by side in memory, because nearly every title is dismissed by its sketch. Made when the works are first compared with anything.
    private readonly List<TitleSketch> sketches = [];
    private PieceIndex? pieces;

    public void Add(IndexedTitle title) => titles.Add(title);

    /// <summary>Those with a title that is alike by at least <see cref="DuplicateRules.LeastLikeness"/>; of a crowd of them, a hundred.</summary>
    /// <param name="title">The title they are to be like.</param>
    /// <param name="equalToo">False to leave out the works whose title is the very same.</param>
    public List<(IndexedTitle Title, double Likeness)> Like(IndexedTitle title, bool equalToo)
    {
        Prepare();
        var found = new List<(IndexedTitle Title, double Likeness)>();
        var sketch = title.Likeness.Sketch;
        if (pieces is null)
        {
            for (var i = 0; i < sketches.Count; i++)
            {
                if (sketch.AtMost(sketches[i]) >= DuplicateRules.LeastLikeness)
                {
                    LookAt(titles[i]);
                }
            }

            return found;
        }

        var met = new HashSet<int>();
        foreach (var i in pieces.Near(title.Likeness).Take(MostLookedAt).TakeWhile(_ => found.Count < MostAlike))
        {
            if (sketch.AtMost(sketches[i]) >= DuplicateRules.LeastLikeness && met.Add(i))
            {
                LookAt(titles[i]);
            }
        }

        return found;

        void LookAt(IndexedTitle other)
        {
            if ((equalToo || other.Title != title.Title) && title.Likeness.To(other.Likeness) is >= DuplicateRules.LeastLikeness and var likeness)
            {
                found.Add((other, likeness));
            }
        }
    }

    private void Prepare()
    {
        for (var i = sketches.Count; i < titles.Count; i++)
        {
            sketches.Add(titles[i].Likeness.Sketch);
            pieces?.Add(titles[i].Likeness, i);
        }

        if (pieces is null && titles.Count > Few)
        {
            pieces = new PieceIndex();
            for (var i = 0; i < titles.Count; i++)
            {
                pieces.Add(titles[i].Likeness, i);
            }
        }
    }
}
