using PsyLit.Core.Search.Queries;
using PsyLit.Core.Search.Queries.Fields;

namespace PsyLit.Core.Search.Reading.Terms;

/// <summary>Understands what a record must have, as far as no look into the database is needed.</summary>
internal static class TraitReading
{
    public static IndexQuery? Read(QueryNode.Has node, TermReadings terms) => node.Trait switch
    {
        QueryTrait.Abstract => terms.Plain(node, new IndexQuery.HasAbstract()),
        QueryTrait.Sections => terms.Plain(node, new IndexQuery.HasAbstract(), remark: "Whether an abstract is in sections is not indexed, so every abstract counts."),
        QueryTrait.Keywords => terms.Unanswered(node, "Which records have keywords is not indexed. The term was left out."),
        _ => terms.Unanswered(node, "Statements of interests are not kept here. The term was left out."),
    };
}
