using PsyLit.Core.Accounts;
using PsyLit.Core.Drafts;
using PsyLit.Core.Drafts.Unsent;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>The visitor's drafts, for one request: a page may have many forms that ask for theirs.</summary>
public sealed class OwnDrafts(KeptDrafts drafts, IHttpContextAccessor accessor)
{
    /// <summary>The field in which a form says which draft its text is.</summary>
    public const string Field = "Draft";

    /// <summary>The fields in which a form says what each text is to become, and where the form stands.</summary>
    public const string KeyField = "DraftFor", AddressField = "DraftAddress";

    /// <summary>So many fields of one form have drafts at most.</summary>
    private const int MostOfForm = 64;

    /// <summary>The cookie that tells the browser's script what has been posted. It holds numbers of drafts that are no more.</summary>
    private const string PostedCookie = "psylit.posted";

    private const int MostTold = 2 * MostOfForm;

    private ILookup<string, Draft>? own;

    private HttpContext Context => accessor.HttpContext!;

    private Visitor Visitor => Visitor.Of(Context.User);

    /// <summary>The drafts whose form was posted, of each of its fields that has one.</summary>
    public IReadOnlyList<Guid> Posted => !Context.Request.HasFormContentType ? [] : [.. Context.Request.Form[Field].Select(Number).OfType<Guid>().Take(MostOfForm)];

    /// <summary>Whether the words that stand in a field were posted, now or before a log-in (<see cref="UnsentForm"/>); then, which draft they are, null for none.</summary>
    public (bool IsPosted, Guid? Draft) StandingIn(string key)
    {
        // Both stand beside each field that has drafts, so that they come in the same order.
        var place = Sent(KeyField).IndexOf(key);
        return (place >= 0, place >= 0 ? Number(Sent(Field).ElementAtOrDefault(place)) : null);
    }

    /// <summary>The drafts of a form, the last typed first; none for a guest.</summary>
    public async Task<IReadOnlyList<Draft>> OfAsync(string key)
    {
        own ??= (Visitor.AccountId is { } me ? await drafts.OfAsync(me, Context.RequestAborted) : []).ToLookup(draft => draft.Key);
        return [.. own[key]];
    }

    /// <summary>The draft that the address asks to stand in a field; null when it asks for none, or for one that is not of this field or not the visitor's.</summary>
    public async Task<Draft?> AskedForAsync(string key) =>
        Number(Context.Request.Query[DraftAddress.Name]) is { } id ? (await OfAsync(key)).FirstOrDefault(draft => draft.Id == id) : null;

    /// <summary>Tells the browser that what was just posted need not be kept there any more. What the site keeps goes with the post (<see cref="PostedDrafts.ForgetDraftsAsync"/>).</summary>
    public void TellPosted()
    {
        if (Posted is not { Count: > 0 } posted)
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

    private List<string?> Sent(string name) =>
        Context.Request.HasFormContentType ? [.. Context.Request.Form[name]] : [.. Context.Features.Get<UnsentForm>()?.Values(name) ?? []];

    private static Guid? Number(string? text) => Guid.TryParse(text, out var id) ? id : null;
}
