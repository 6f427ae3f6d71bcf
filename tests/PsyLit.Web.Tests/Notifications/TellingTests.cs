using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core.Accounts;
using PsyLit.Core.Annotations;
using PsyLit.Core.Groups;
using PsyLit.Core.Moderation;
using PsyLit.Core.Moderation.Posts;
using PsyLit.Core.Notifications;
using PsyLit.Core.Notifications.Reading;
using PsyLit.Core.Notifications.Watching;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>Item 7: who is told of what.</summary>
public sealed class TellingTests : IAsyncLifetime
{
    private readonly PsyLitApp _app = new();
    private long _article;
    private long _ann;
    private long _ben;
    private long _eve;

    private string Record => _article.ToString(CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        _article = await _app.AddArticleAsync();
        _ann = (await _app.AddAccountAsync("Ann", Role.Annotator)).Id;
        _ben = (await _app.AddAccountAsync("Ben", Role.Annotator)).Id;
        _eve = (await _app.AddAccountAsync("Eve", Role.Annotator)).Id;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_answer_that_names_somebody_who_watches_is_one_notification_with_the_most_telling_reason()
    {
        var first = await _app.CommentWithEventAsync(_article, _ann);
        await _app.TellAsync();
        await _app.WatchAsync(_ann, WatchKind.Record, Record);
        await _app.WatchAsync(_ann, WatchKind.Person, _ben.ToString(CultureInfo.InvariantCulture));

        await _app.CommentWithEventAsync(_article, _ben, parent: first, named: [_ann, _ben]);
        await _app.TellAsync();

        Assert.Equal(["Ann Mentioned"], await _app.ToldAsync());
    }

    [Fact]
    public async Task By_default_one_is_told_of_answers_and_of_where_one_takes_part_and_never_of_what_one_did_oneself()
    {
        var first = await _app.CommentWithEventAsync(_article, _ann);
        await _app.CommentWithEventAsync(_article, _eve, parent: first);
        await _app.CommentWithEventAsync(_article, _ben, parent: first);
        var other = await _app.AddArticleAsync();
        await _app.CommentWithEventAsync(other, _ben);

        await _app.TellAsync();

        // Eve answered Ann; Ben answered Ann, where Eve takes part; nobody takes part in the other record.
        Assert.Equal(["Ann Answered", "Ann Answered", "Eve TakesPart"], await _app.ToldAsync());
    }

    [Fact]
    public async Task Watching_a_record_a_thread_a_tag_or_a_person_tells_of_everything_there()
    {
        var first = await _app.CommentWithEventAsync(_article, _ben);
        await _app.TellAsync();
        await _app.WatchAsync(_ann, WatchKind.Record, Record);
        await _app.WatchAsync(_eve, WatchKind.Thread, WatchKey.Comment(first));
        await _app.CommentWithEventAsync(_article, _ben, parent: first);
        await _app.TellAsync();
        Assert.Equal(["Ann Watches", "Eve Watches"], await _app.ToldAsync());

        var other = await _app.AddArticleAsync();
        await _app.WithLibraryAsync(library =>
        {
            library.ArticleTags.Add(new() { ArticleId = other, AccountId = _ben, Tag = new() { Name = "To read", Key = "to read" } });
            return library.SaveChangesAsync();
        });
        await _app.WatchAsync(_eve, WatchKind.Tag, "1");
        await _app.WatchAsync(_ann, WatchKind.Person, _ben.ToString(CultureInfo.InvariantCulture));
        await _app.CommentWithEventAsync(other, _ben);
        await _app.TellAsync();
        Assert.Equal(["Ann Watches", "Ann Watches", "Eve Watches", "Eve Watches"], await _app.ToldAsync());
    }

    [Fact]
    public async Task Watching_a_concept_tells_of_comments_answers_and_annotations_that_name_it_and_of_no_private_or_strange_one()
    {
        await _app.WatchAsync(_ann, WatchKind.Concept, "psilocybin");
        await _app.WatchAsync(_eve, WatchKind.Concept, "psilocybin", WatchLevel.Mute);
        var first = await _app.CommentWithEventAsync(_article, _eve, "The dose matters");
        await _app.CommentWithEventAsync(_article, _ben, "What was the dose of <em>psilocybine</em>?", parent: first);
        await _app.TellAsync();
        // Eve is answered, and so told, though she wants to hear nothing of the concept.
        Assert.Equal(["Ann Watches", "Eve Answered"], await _app.ToldAsync());

        var visibilities = new[] { AnnotationVisibility.OnlyMe, AnnotationVisibility.Group, AnnotationVisibility.Everyone };
        foreach (var visibility in visibilities)
            await AnnotateAsync(visibility, "Psilocybin again");
        await AnnotateAsync(AnnotationVisibility.Everyone, "Nothing of the kind");
        await _app.TellAsync();

        Assert.Equal(["Ann Watches", "Ann Watches", "Eve Answered"], await _app.ToldAsync());
    }

    [Theory]
    [InlineData(WatchKind.Thread)]
    [InlineData(WatchKind.Record)]
    [InlineData(WatchKind.Person)]
    public async Task What_is_muted_tells_nothing_not_even_of_answers_and_names(WatchKind kind)
    {
        var first = await _app.CommentWithEventAsync(_article, _ann);
        await _app.TellAsync();
        var key = kind switch { WatchKind.Thread => WatchKey.Comment(first), WatchKind.Record => Record, _ => _ben.ToString(CultureInfo.InvariantCulture) };
        await _app.WatchAsync(_ann, kind, key, WatchLevel.Mute);

        await _app.CommentWithEventAsync(_article, _ben, parent: first, named: [_ann]);
        await _app.TellAsync();

        Assert.Empty(await _app.ToldAsync());
    }

    [Fact]
    public async Task A_moderators_decision_is_told_whatever_is_muted()
    {
        var comment = await _app.CommentWithEventAsync(_article, _ann);
        await _app.WatchAsync(_ann, WatchKind.Record, Record, WatchLevel.Mute);
        await _app.WithLibraryAsync(library =>
        {
            library.LibraryEvents.Add(new LibraryEvent { Kind = EventKind.ModerationDecided, ArticleId = _article, CommentId = comment, RecipientId = _ann });
            return library.SaveChangesAsync();
        });

        await _app.TellAsync();

        Assert.Equal(["Ann Yours"], await _app.ToldAsync());
    }

    [Fact]
    public async Task Nobody_is_told_of_what_they_may_not_see_and_who_leaves_a_group_does_not_read_of_it_any_more()
    {
        var now = _app.Clock.GetUtcNow().UtcDateTime;
        var annotation = await _app.WithLibraryAsync(async library =>
        {
            var made = new Annotation
            {
                PublicId = Guid.CreateVersion7(),
                ArticleId = _article,
                AccountId = _ann,
                Visibility = AnnotationVisibility.Group,
                Group = new Group { Name = "Lab", CreatedAt = now, Members = { new GroupMember { AccountId = _ann, JoinedAt = now }, new GroupMember { AccountId = _ben, JoinedAt = now } } },
                WrittenAt = now,
            };
            library.Annotations.Add(made);
            await library.SaveChangesAsync();
            library.LibraryEvents.Add(new LibraryEvent { Kind = EventKind.AnnotationMade, At = now, ActorId = _ann, ArticleId = _article, AnnotationId = made.Id, GroupId = made.GroupId });
            await library.SaveChangesAsync();
            return made.Id;
        });
        foreach (var person in new[] { _ben, _eve })
            await _app.WatchAsync(person, WatchKind.Record, Record);
        await _app.CommentWithEventAsync(_article, _ann, "Only for us", annotation: annotation, named: [_eve]);
        await _app.TellAsync();
        Assert.Equal(["Ben Watches", "Ben Watches"], await _app.ToldAsync());
        Assert.Equal(2, await UnreadAsync(_ben));

        await _app.WithLibraryAsync(library => library.GroupMembers.Where(member => member.AccountId == _ben).ExecuteDeleteAsync());

        Assert.Equal(0, await UnreadAsync(_ben));
        Assert.Empty(await _app.WithAsync<NotificationList, List<NotificationRow>>(list => list.PageAsync(_ben, onlyUnread: false, 0, 10)));
    }

    [Fact]
    public async Task A_hidden_comment_is_not_told_and_is_when_it_is_shown_after_all()
    {
        await _app.WatchAsync(_ann, WatchKind.Record, Record);
        var comment = await _app.CommentWithEventAsync(_article, _ben);
        await HideAsync(_app.Clock.GetUtcNow().UtcDateTime);
        await _app.TellAsync();
        Assert.Empty(await _app.ToldAsync());

        await HideAsync(null);
        await _app.TellAsync();
        Assert.Equal(["Ann Watches"], await _app.ToldAsync());
        await HideAsync(_app.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(0, await UnreadAsync(_ann));

        Task HideAsync(DateTime? at) => _app.WithAsync<PostVisibility, bool>(async posts =>
        {
            await posts.SetAsync(new ModerationCase { CommentId = comment }, at, at is null ? null : ModerationReason.OffTopic, TestContext.Current.CancellationToken);
            return true;
        });
    }

    [Fact]
    public async Task Told_again_after_a_kill_or_by_two_at_once_it_is_still_one_notification()
    {
        await _app.WatchAsync(_ann, WatchKind.Record, Record);
        for (var i = 0; i < 10; i++)
            await _app.CommentWithEventAsync(_article, _ben, $"Words {i}");
        await Task.WhenAll(_app.TellAsync(), _app.TellAsync());
        Assert.Equal(10, (await _app.ToldAsync()).Count);

        // As if the program had been killed before it was noted that they were told.
        await _app.WithLibraryAsync(library => library.LibraryEvents.ExecuteUpdateAsync(set => set.SetProperty(one => one.ToldAt, (DateTime?)null)));
        await _app.TellAsync();

        Assert.Equal(10, (await _app.ToldAsync()).Count);
        Assert.Equal(0, await _app.WithLibraryAsync(library => library.LibraryEvents.CountAsync(one => one.ToldAt == null)));
    }

    private Task<int> UnreadAsync(long account) => _app.WithAsync<NotificationList, int>(list => list.UnreadAsync(account));

    // By Ben, with an event for each, though posting notes none for what is private.
    private Task<int> AnnotateAsync(AnnotationVisibility visibility, string text) => _app.WithLibraryAsync(async library =>
    {
        var now = _app.Clock.GetUtcNow().UtcDateTime;
        var made = new Annotation { PublicId = Guid.CreateVersion7(), ArticleId = _article, AccountId = _ben, Visibility = visibility, Markdown = text, WrittenAt = now };
        if (visibility == AnnotationVisibility.Group)
            made.Group = new Group { Name = "Lab", CreatedAt = now, Members = { new GroupMember { AccountId = _ben, JoinedAt = now } } };
        library.Annotations.Add(made);
        await library.SaveChangesAsync();
        library.LibraryEvents.Add(new LibraryEvent { Kind = EventKind.AnnotationMade, At = now, ActorId = _ben, ArticleId = _article, AnnotationId = made.Id, GroupId = made.GroupId });
        return await library.SaveChangesAsync();
    });
}
