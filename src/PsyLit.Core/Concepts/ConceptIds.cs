using System.Text;
using PsyLit.Core.Text;

namespace PsyLit.Core.Concepts;

/// <summary>Makes ids of new concepts from their names.</summary>
public static class ConceptIds
{
    private const int Longest = 60;

    /// <summary>An id that no concept of the vocabulary has, nor a retired one: "head-twitch-response", else "head-twitch-response-2".</summary>
    public static string New(string label, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var id = new StringBuilder();
        foreach (var c in TextFolder.FoldToString(label ?? ""))
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                id.Append(c);
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }

        var made = id.ToString(0, Math.Min(Longest, id.Length)).Trim('-') is { Length: > 0 } slug ? slug : "concept";
        for (var number = 1; ; number++)
        {
            var candidate = number == 1 ? made : $"{made}-{number}";
            if (vocabulary.Find(candidate) is null && vocabulary.Retired.All(concept => concept.Id != candidate))
                return candidate;
        }
    }
}
