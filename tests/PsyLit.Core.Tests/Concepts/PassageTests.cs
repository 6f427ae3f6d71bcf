using System.Text.Json;

namespace PsyLit.Core.Tests.Concepts;

/// <summary>How much of labelled passages is found, and how much of what is found is right.</summary>
public sealed class PassageTests
{
    private sealed record Passage(string Id, string Text, JsonElement[][] Mentions, int[][]? Open);

    private sealed record PassageFile(string About, Passage[] Passages);

    [Theory]
    [InlineData("passages.json", 600)]
    [InlineData("abstracts.json", 450)]
    public void Precision_and_recall_hold_on_labelled_passages(string file, int least)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Concepts", file);
        var passages = JsonSerializer.Deserialize<PassageFile>(File.ReadAllText(path), JsonSerializerOptions.Web)!.Passages;
        var (right, found, labelled) = (0, 0, 0);
        var wrong = new List<string>();
        foreach (var passage in passages)
        {
            var want = passage.Mentions.Select(m => (Start: m[0].GetInt32(), End: m[1].GetInt32(), Concept: m[2].GetString()!)).ToList();
            var open = passage.Open ?? [];
            var have = SeedVocabulary.Matcher.Find(passage.Text)
                .Where(mention => !open.Any(span => span[0] < mention.End && mention.Start < span[1])).ToList();
            labelled += want.Count;
            found += have.Count;
            foreach (var mention in have)
            {
                // Where a name ends is a matter of convention; that it stands here is not.
                var label = want.FindIndex(w => w.Concept == mention.ConceptId && w.Start < mention.End && mention.Start < w.End);
                if (label < 0)
                    wrong.Add($"{passage.Id}: {mention.ConceptId} \"{mention.Text}\"");
                else
                    want.RemoveAt(label);
                right += label < 0 ? 0 : 1;
            }
            wrong.AddRange(want.Select(w => $"{passage.Id}: missed {w.Concept} \"{passage.Text[w.Start..w.End]}\""));
        }
        var told = string.Join('\n', wrong);
        Assert.True(labelled > least, "The passages must be there.");
        Assert.True(right >= 0.97 * found, $"precision {(double)right / found:F3}\n{told}");
        Assert.True(right >= 0.97 * labelled, $"recall {(double)right / labelled:F3}\n{told}");
    }
}
