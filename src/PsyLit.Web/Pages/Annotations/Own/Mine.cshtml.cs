using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Concepts;
using PsyLit.Web.Pages.Shared;

namespace PsyLit.Web.Pages.Annotations.Own;

/// <summary>What a person has annotated, on whichever record: to find, to look after, to take along.</summary>
[Authorize]
public sealed class MineModel(OwnAnnotations own, ConceptMatcher concepts) : PageModel
{
    public OwnAnnotationFilter Filter { get; private set; } = new();

    public IReadOnlyList<Annotation> Annotations { get; private set; } = [];

    public IReadOnlyList<(long Id, string Title)> Records { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>How many of all stand in no present text.</summary>
    public int Orphans { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(User);
        Filter = OwnAnnotationFilter.Read(Request.Query);
        Total = await own.Of(visitor, Filter).CountAsync(cancellationToken);
        Orphans = await own.Of(visitor, new OwnAnnotationFilter { OnlyOrphans = true }).CountAsync(cancellationToken);
        Pager = Pager.For(Request.Query["page"], Total, OwnAnnotations.PageSize, number => "/annotations/mine" + (number > 1 ? Filter.ToQuery(("page", $"{number}")) : Filter.ToQuery()));
        Annotations = await own.ReadAsync(visitor, Filter, Pager.Number, cancellationToken);
        Records = await own.RecordsAsync(visitor, cancellationToken);
    }

    /// <summary>The name of a concept.</summary>
    public string ConceptLabel(string id) => concepts.Vocabulary.Find(id)?.Label ?? id;
}
