using PsyLit.Core.Imports.Matching;

namespace PsyLit.Core.Duplicates.Finding;

/// <summary>Titles by their three-letter pieces, to find those that are alike among thousands without looking at each.</summary>
/// <remarks>
/// Two titles that are alike by <see cref="DuplicateRules.LeastLikeness"/> have two thirds of the pieces of either in common, so that at least
/// one of the rarest third of a title's pieces is in the other: the rarest decide who is looked at, and are looked at first. (The prefix filter
/// of Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins", 2006.)
/// </remarks>
internal sealed class PieceIndex
{
    private readonly Dictionary<int, List<int>> byPiece = [];

    /// <summary>Takes a title in.</summary>
    /// <param name="title">Its pieces.</param>
    /// <param name="place">The number by which it is given back.</param>
    public void Add(TitleLikeness title, int place)
    {
        foreach (var piece in title.Pieces)
        {
            if (!byPiece.TryGetValue(piece, out var places))
            {
                byPiece[piece] = places = new List<int>(1);
            }

            places.Add(place);
        }
    }

    /// <summary>All that may be alike, beginning with those that share the rarest piece; the same one may come several times.</summary>
    public IEnumerable<int> Near(TitleLikeness title)
    {
        var lists = new List<List<int>>(title.Pieces.Length);
        foreach (var piece in title.Pieces)
        {
            if (byPiece.TryGetValue(piece, out var places))
            {
                lists.Add(places);
            }
        }

        // An alike title has all pieces but `spared`, the rounding of fractions aside; those that nobody has are the rarest of all.
        var spared = (int)Math.Floor((title.Pieces.Length * (2 - (2 * DuplicateRules.LeastLikeness)) / (2 - DuplicateRules.LeastLikeness)) + 1e-6);
        var unknown = title.Pieces.Length - lists.Count;
        lists.Sort((one, other) => one.Count.CompareTo(other.Count));
        return lists.Take(spared + 1 - unknown).SelectMany(places => places);
    }
}
