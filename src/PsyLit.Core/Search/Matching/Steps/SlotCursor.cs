using PsyLit.Core.Search.Postings;

namespace PsyLit.Core.Search.Matching.Steps;

/// <summary>Goes through the articles that have one of the words of a slot, as if they were one word.</summary>
internal sealed class SlotCursor(PostingsCursor[] words)
{
    private readonly bool[] ended = new bool[words.Length];
    private int document = -1;

    /// <summary>How many articles at most.</summary>
    public int Count { get; } = words.Sum(word => word.Count);

    /// <summary>The columns in which the article has one of the words.</summary>
    public uint Columns { get; private set; }

    /// <summary>Goes to the first article from <paramref name="wanted"/> on.</summary>
    /// <returns>Its number; <see cref="int.MaxValue"/> when there is none.</returns>
    public int SkipTo(int wanted)
    {
        if (document >= wanted)
            return document;
        document = int.MaxValue;
        for (var word = 0; word < words.Length; word++)
        {
            if (ended[word] || (words[word].Document < wanted && (ended[word] = !words[word].SkipTo(wanted))))
                continue;
            document = Math.Min(document, words[word].Document);
        }

        Columns = 0;
        for (var word = 0; word < words.Length; word++)
        {
            if (!ended[word] && words[word].Document == document)
                Columns |= words[word].Columns;
        }

        return document;
    }

    /// <summary>Puts the places of the words in some columns into a list, in order; once for an article.</summary>
    public void ReadPlaces(uint columns, List<uint> places)
    {
        places.Clear();
        var having = 0;
        for (var word = 0; word < words.Length; word++)
        {
            if (ended[word] || words[word].Document != document)
                continue;
            words[word].ReadPlaces(columns, places);
            having++;
        }

        if (having > 1)
            places.Sort();
    }
}
