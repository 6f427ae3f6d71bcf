using PsyLit.Core.Search.Queries;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>The characters of a term that is tied to a field.</summary>
internal static class TermText
{
    /// <summary>The words without marks, and whether the last of them may go on.</summary>
    public static (string Text, bool IsPrefix) Of(QueryNode value) => value switch
    {
        QueryNode.Phrase phrase => (phrase.Text, phrase.IsPrefix),
        QueryNode.Prefix prefix => (prefix.Stem, true),
        QueryNode.Words words => (words.Text, false),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A kind of value no field has."),
    };
}
