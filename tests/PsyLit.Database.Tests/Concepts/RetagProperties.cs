using PsyLit.Core.Articles;
using PsyLit.Core.Concepts;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Concepts;

/// <summary>Whatever is edited, the records found by words of the index are enough: afterwards the index is what making it anew would be.</summary>
public sealed class RetagProperties
{
    private const int Records = 120;
    private const int Edits = 25;

    private static readonly string[] Forms =
    [
        "ear scratch response", "ear-scratch", "ESR", "PSD-95", "IL 6", "anti-inflammatory score", "behavioural test", "randomised trial", "temporal cortex", "frontal cortex",
        "5-HT5A", "5-HT2A receptor", "serotonin type 3", "D4 receptor", "p-TrkB", "Fisher's test", "3,4-madeup", "nucleus novus", "kappa network", "mouse", "memory", "HAMQ",
        "haemolysis rate", "alpha-2-made", "S2 receptor", "N-methyl-D-novus", "dopamine D3", "centre of gravity",
    ];

    private static readonly string[] Kinds = ["receptor-target", "process-phenomenon", "study-design", "outcome-instrument", "compound"];

    private static readonly string[] Fillers = ["was given", "rose and", "of the", "near the", "unlike", "and", "in", "(", ")", ".", "big", "rare", "/", ","];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_any_edit_and_its_retagging_the_index_is_as_if_made_anew(int seed)
    {
        var random = new Random(seed);
        await using var library = await VocabularyLibrary.OpenAsync(seed: "{\"concepts\":[]}");
        await library.AddAsync([.. Enumerable.Range(0, Records).Select(_ => RandomArticle(random))]);

        var touched = 0;
        for (var edit = 0; edit < Edits; edit++)
        {
            var id = $"c{random.Next(8)}";
            var concept = RandomConcept(random, id);
            var result = await library.PublishAsync(document => random.Next(5) == 0 ? document.Without(id) : document.With(concept));
            Assert.Null(result.Problem);
            touched += result.Candidates;
            await library.RetagAsync();

            var findings = await library.VerifyAsync();
            Assert.True(findings.IsSound, $"edit {edit} of {id}: {string.Join(" | ", concept.Synonyms)}, records {string.Join(", ", findings.Different)}");
        }

        Assert.InRange(touched, 1, (Records * Edits) - 1);
    }

    private static Concept RandomConcept(Random random, string id)
    {
        var forms = random.GetItems(Forms, random.Next(4)).Distinct().ToList();
        AmbiguousForm[] rules = forms.Count > 0 && random.Next(3) == 0 ? [new AmbiguousForm(forms[0], random.Next(2) == 0, ["rare"], ["big"])] : [];
        return new Concept(id, random.GetItems(Forms, 1)[0], random.GetItems(Kinds, 1)[0], random.Next(2) == 0 ? [] : [$"c{random.Next(8)}"], forms, "Made up.", rules)
        {
            NotWithin = forms.Count > 0 && random.Next(4) == 0 ? [$"big {forms[^1]}"] : [],
        };
    }

    private static Article RandomArticle(Random random)
    {
        var article = Article(Sentence(random, 3), Sentence(random, 8));
        article.Summary = random.Next(2) == 0 ? null : Sentence(random, 4);
        return article;
    }

    private static string Sentence(Random random, int pieces) => string.Join(' ', Enumerable.Range(0, pieces).Select(_ => Piece(random)));

    private static string Piece(Random random)
    {
        var form = random.GetItems(Forms, 1)[0];
        return random.Next(9) switch
        {
            0 => form.Replace('-', ' '),
            1 => form.Replace("-", "", StringComparison.Ordinal),
            2 => form.Replace(' ', '-'),
            3 => form + "s",
            4 => $"{form} ({string.Concat(form.Split(' ', '-').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0])))})",
            5 => "frontal and temporal cortex",
            6 => "5-HT2A/2C",
            7 => random.GetItems(Fillers, 1)[0],
            _ => form,
        };
    }
}
