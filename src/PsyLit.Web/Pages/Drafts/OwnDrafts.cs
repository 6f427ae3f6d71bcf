using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>The visitor's drafts, for one request: a page may have many forms that ask for theirs.</summary>
public sealed class OwnDrafts(KeptDrafts drafts, IHttpContextAccessor accessor)
{
    /// <summary>The field in which a form says which draft its text is.</summary>
    public const string Field = "Draft";

    /// <summary>The cookie that tells the browser's script what has been posted. It holds numbers of drafts that are no more.</summary>
    private const string PostedCookie = "psylit.posted";

    private const int MostTold = 2 * DraftAddress.Most;

    private ILookup<string, Draft>? own;
    private List<Draft>? asked;

    private HttpContext Context => accessor.HttpContext!;

    private Visitor Visitor => Visitor.Of(Context.User);

    /// <summary>The draft whose form was posted; null when it has none.</summary>
    public Guid? Posted => AllPosted is [var first, ..] ? first : null;

    /// <summary>The drafts whose form was posted, of each of its fields that has one.</summary>
    public IReadOnlyList<Guid> AllPosted => !Context.Request.HasFormContentType ? [] :
        [.. Context.Request.Form[Field].Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>().Take(DraftAddress.Most)];

    /// <summary>The draft that was posted for one field; null when it has none.</summary>
    public Guid? PostedFor(string key)
    {
        if (!Context.Request.HasFormContentType)
            return null;
        // Both stand beside each field that has drafts, so that they come in the same order.
        var place = Context.Request.Form[TypedTexts.KeyField].ToList().IndexOf(key);
        return place >= 0 && Guid.TryParse(Context.Request.Form[Field].ElementAtOrDefault(place), out var id) ? id : null;
    }

    /// <summary>The drafts of a form, the last typed first; none for a guest.</summary>
    public async Task<IReadOnlyList<Draft>> OfAsync(string key)
    {
        own ??= (Visitor.AccountId is { } me ? await drafts.OfAsync(me, Context.RequestAborted) : []).ToLookup(draft => draft.Key);
        return [.. own[key]];
    }

    /// <summary>The draft that the address asks to stand in a field; null when it asks for none, or for one that is not of this field or not the visitor's.</summary>
    public async Task<Draft?> AskedForAsync(string key) => (asked ??= await ReadAskedAsync()).Find(draft => draft.Key == key);

    /// <summary>Tells the browser that what was just posted need not be kept there any more. What the site keeps goes with the post (<see cref="KeptDrafts.ForgetAsync"/>).</summary>
    public void TellPosted()
    {
        if (AllPosted is not { Count: > 0 } posted)
            return;
        var told = (Context.Request.Cookies[PostedCookie] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Concat(posted.Select(draft => draft.ToString()));
        Context.Response.Cookies.Append(PostedCookie, string.Join('.', told.TakeLast(MostTold)), new CookieOptions
        {
            IsEssential = true,
            MaxAge = KeptDrafts.KeptFor,
            SameSite = SameSiteMode.Lax,
            Secure = Context.Request.IsHttps,
        });
    }

    private async Task<List<Draft>> ReadAskedAsync()
    {
        var read = new List<Draft>();
        foreach (var number in Context.Request.Query[DraftAddress.Name].Take(DraftAddress.Most))
        {
            if (Guid.TryParse(number, out var id) && await drafts.FindAsync(id, Visitor, Context.RequestAborted) is { } draft)
                read.Add(draft);
        }

        return read;
    }
}
