using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Versions;
using PsyLit.Web.Hosting;
using PsyLit.Web.Pages.Concepts.Mentions;

namespace PsyLit.Web.Pages.Concepts.Versions;

/// <summary>The vocabulary as a whole: its history for everybody, and for curators the ways to change it.</summary>
public sealed class IndexModel(
    VersionRows versions, VocabularyDrafts drafts, ReleaseOffer release, MentionRows mentions, ConceptMatcher matcher, IConfiguration configuration) : PageModel
{
    public IReadOnlyList<VersionRow> Versions { get; private set; } = [];

    public int ConceptCount => matcher.Vocabulary.Concepts.Count;

    public bool Curates { get; private set; }

    /// <summary>True when the curator is working on something.</summary>
    public bool HasDraft { get; private set; }

    /// <summary>True when a newer release, or another file in the data folder, says something that the library has not taken in.</summary>
    public bool HasOffer { get; private set; }

    /// <summary>Mentions that wait for a curator.</summary>
    public int Waiting { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Versions = await versions.AllAsync(cancellationToken);
        var visitor = Visitor.Of(User);
        Curates = visitor.IsAtLeast(Role.Curator);
        if (!Curates)
            return;
        HasDraft = await drafts.FindAsync(visitor.AccountId!.Value, cancellationToken) is not null;
        HasOffer = await release.IsNewAsync(await Seeds.ReadVocabularyTextAsync(configuration.DataFolder(), cancellationToken), cancellationToken);
        Waiting = await mentions.CountAsync(areOpen: true, cancellationToken);
    }
}
