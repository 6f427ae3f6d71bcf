namespace PsyLit.Core.Search.Postings;

/// <summary>Takes the postings of a list one by one. To be a struct, so that the reader of the list is compiled together with it.</summary>
internal interface IPostingsTaker
{
    /// <summary>Begins the posting of an article.</summary>
    void Begin(int document);

    /// <summary>Takes how often it has the term in a column.</summary>
    void Take(int column, int times);

    /// <summary>Ends the posting.</summary>
    void End();
}
