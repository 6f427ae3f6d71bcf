using PsyLit.Formats.Records;
using static PsyLit.Database.Tests.Search.SearchLibrary;

namespace PsyLit.Database.Tests.Search;

/// <summary>Five records that name serotonin receptors in different ways, for tests that only read.</summary>
public sealed class ReceptorLibrary : IAsyncLifetime
{
    public SearchLibrary Library { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Library = await CreateAsync();
        var keyword = Article("Keyword", "A cohort.");
        keyword.Keywords = [new Keyword(KeywordKind.Author, "serotonin 2A receptors")];
        await Library.AddAsync(
            Article("Binding", "LSD binds the 5-hydroxytryptamine receptor 2A."),
            Article("Markup", "Signalling of 5-HT<sub>2A</sub> in cortex."),
            Article("Gene", "HTR2A knockout mice."),
            keyword,
            Article("Other", "5-HT2C agonists only."));
    }

    public ValueTask DisposeAsync() => Library.DisposeAsync();
}
