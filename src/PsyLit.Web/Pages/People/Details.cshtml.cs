using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PsyLit.Core.Accounts;
using PsyLit.Core.Concepts;
using PsyLit.Web.Pages.Feeds;

namespace PsyLit.Web.Pages.People;

/// <summary>The page of a person: what they wrote, and a way to follow it.</summary>
public sealed class DetailsModel(PersonReading people, ConceptMatcher concepts) : PageModel
{
    public PersonView Person { get; private set; } = null!;

    /// <summary>True on the visitor's own page, which nobody needs to watch.</summary>
    public bool IsOwn { get; private set; }

    public string Feed => FeedAddress.Person(Person.Name);

    /// <summary>Their comments as a search, which finds all of them.</summary>
    public string AllComments => "/search/comments" + QueryString.Create("q", $"by:\"{Person.Name}\"");

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(User);
        if (await people.FindAsync(name, visitor, cancellationToken) is not { } person)
            return NotFound();

        Person = person;
        IsOwn = person.Id == visitor.AccountId;
        return Page();
    }

    /// <summary>A concept's name; the word it is known by in addresses when the vocabulary has it no more.</summary>
    public string? ConceptName(string? id) => id is null ? null : concepts.Vocabulary.Find(id)?.Label ?? id;
}
