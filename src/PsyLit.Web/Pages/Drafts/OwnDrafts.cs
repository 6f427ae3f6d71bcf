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

    private const int MostTold = 20;

    private ILookup<string, Draft>? own;

    private HttpContext Context => accessor.HttpContext!;

    private Visitor Visitor => Visitor.Of(Context.User);

    /// <summary>The draft whose form was posted; null when it has none.</summary>
    public Guid? Posted => Context.Request.HasFormContentType && Guid.TryParse(Context.Request.Form[Field], out var id) ? id : null;

    /// <summary>The drafts of a form, the last typed first; none for a guest.</summary>
    public async Task<IReadOnlyList<Draft>> OfAsync(string key)
    {
        own ??= (Visitor.AccountId is { } me ? await drafts.OfAsync(me, Context.RequestAborted) : []).ToLookup(draft => draft.Key);
        return [.. own[key]];
    }

    /// <summary>The draft that the address asks to stand in a form; null when it asks for none, or for one that is not of this form or not the visitor's.</summary>
    public async Task<Draft?> AskedForAsync(string key) =>
        Guid.TryParse(Context.Request.Query[DraftAddress.Name], out var id) && await drafts.FindAsync(id, Visitor, Context.RequestAborted) is { } draft && draft.Key == key
            ? draft : null;

    /// <summary>Tells the browser that what was just posted need not be kept there any more. What the site keeps goes with the post (<see cref="KeptDrafts.ForgetAsync"/>).</summary>
    public void TellPosted()
    {
        if (Posted is not { } draft)
            return;
        var told = (Context.Request.Cookies[PostedCookie] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Append(draft.ToString());
        Context.Response.Cookies.Append(PostedCookie, string.Join('.', told.TakeLast(MostTold)), new CookieOptions
        {
            IsEssential = true,
            MaxAge = KeptDrafts.KeptFor,
            SameSite = SameSiteMode.Lax,
            Secure = Context.Request.IsHttps,
        });
    }
}
