using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Annotations.Texts;
using PsyLit.Core.Articles;
using PsyLit.Web.Pages.Annotations.Writing;

namespace PsyLit.Web.Pages.Annotations.OnRecord;

/// <summary>Puts a record's annotations over its text for a visitor, with the form for more where they may annotate.</summary>
public sealed class RecordPassages(PassageNotes notes, AnnotateForms forms)
{
    /// <param name="article">The article as its page shows it.</param>
    /// <param name="concepts">Names of concepts that the form offers.</param>
    /// <param name="visitor">Who looks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<PassageLayer> OfAsync(Article article, IReadOnlyList<string> concepts, Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sections = SectionText.Of(article);
        var form = visitor.MayAnnotate()
            ? new AnnotateForm
            {
                ArticleId = article.Id,
                Input = new AnnotateInput { Revision = article.RevisionNumber },
                Groups = await forms.GroupsOfAsync(visitor, cancellationToken),
                Concepts = concepts,
                IsDialog = true,
            }
            : null;
        return new PassageLayer(article, sections, await notes.ReadAsync(article, sections, visitor, cancellationToken), form);
    }
}
