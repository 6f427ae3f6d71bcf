using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Collections;
using PsyLit.Core.Comments;
using PsyLit.Web.Pages.Collections;

namespace PsyLit.Web.Pages.People;

/// <summary>Reads who a person is and what they wrote. What a visitor may not know of is neither shown nor counted.</summary>
public sealed class PersonReading(LibraryContext library, VisibleComments comments)
{
    private const int Newest = 20;

    private const int MostCollections = 100;

    /// <param name="name">Their name, in capitals or not.</param>
    /// <param name="visitor">Who looks.</param>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>Null when nobody has that name.</returns>
    public async Task<PersonView?> FindAsync(string name, Visitor visitor, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(name);
        var upper = name.ToUpperInvariant();
        var person = await library.Users.Where(account => account.NormalizedUserName == upper)
            .Select(account => new PersonView { Id = account.Id, Name = account.UserName!, About = account.About, JoinedAt = account.JoinedAt })
            .SingleOrDefaultAsync(cancellationToken);
        return person is null ? null : await WithWritingsAsync(person, visitor, cancellationToken);
    }

    private async Task<PersonView> WithWritingsAsync(PersonView person, Visitor visitor, CancellationToken cancellationToken)
    {
        var said = comments.To(visitor).AsNoTracking().Where(comment => comment.AccountId == person.Id && comment.DeletedAt == null && comment.HiddenAt == null);
        var noted = library.Annotations.AsNoTracking().VisibleTo(visitor).Where(annotation => annotation.AccountId == person.Id && annotation.HiddenAt == null);
        var collected = library.Collections.AsNoTracking().VisibleTo(visitor).Where(collection => collection.AccountId == person.Id);
        return person with
        {
            CommentTotal = await said.CountAsync(cancellationToken),
            Comments = await said.OrderByDescending(comment => comment.WrittenAt).ThenByDescending(comment => comment.Id).Take(Newest)
                .Select(comment => new PersonComment(comment.Id, comment.Article.Title, comment.Html, comment.WrittenAt)).ToListAsync(cancellationToken),
            AnnotationTotal = await noted.CountAsync(cancellationToken),
            Annotations = await noted.OrderByDescending(annotation => annotation.WrittenAt).ThenByDescending(annotation => annotation.Id).Take(Newest)
                .Include(annotation => annotation.Article).Include(annotation => annotation.Group).ToListAsync(cancellationToken),
            Collections = await collected.OrderByDescending(collection => collection.ChangedAt).ThenByDescending(collection => collection.Id).Take(MostCollections)
                .Select(collection => new CollectionRow(collection, person.Name, collection.Articles.Count(row => row.Article.MergedIntoId == null))).ToListAsync(cancellationToken),
        };
    }
}
