using PsyLit.Core.Accounts;
using PsyLit.Core.Selections;

namespace PsyLit.Web.Pages.Selection;

/// <summary>The records ticked in the visitor's browser, for one request. The browser keeps a token, the site what it stands for.</summary>
public sealed class CurrentSelection(KeptSelections selections, IHttpContextAccessor accessor)
{
    private const string CookieName = "psylit.selection";

    private IReadOnlyList<long>? ids;
    private HashSet<long> known = [];

    private HttpContext Context => accessor.HttpContext!;

    private Visitor Visitor => Visitor.Of(Context.User);

    private Guid? Token => Guid.TryParse(Context.Request.Cookies[CookieName], out var token) ? token : null;

    /// <summary>The ids in the order ticked.</summary>
    public async Task<IReadOnlyList<long>> ReadAsync()
    {
        if (ids is null)
            Know(Token is { } token ? await selections.ReadAsync(token, Visitor, Context.RequestAborted) : []);
        return ids!;
    }

    /// <summary>Whether a record is ticked.</summary>
    public async Task<bool> HasAsync(long articleId)
    {
        await ReadAsync();
        return known.Contains(articleId);
    }

    /// <summary>Ticks and unticks records.</summary>
    public async Task ChangeAsync(IReadOnlyCollection<long> ticked, IReadOnlyCollection<long> unticked)
    {
        var selection = await selections.ChangeAsync(Token, Visitor, ticked, unticked, Context.RequestAborted);
        if (selection.Id != Token)
            Context.Response.Cookies.Append(CookieName, selection.Id.ToString("N"), Cookie());
        Know(selection.ArticleIds);
    }

    /// <summary>Unticks everything.</summary>
    public async Task ClearAsync()
    {
        if (Token is { } token)
            await selections.ClearAsync(token, Visitor, Context.RequestAborted);
        Context.Response.Cookies.Delete(CookieName, Cookie());
        Know([]);
    }

    private void Know(IReadOnlyList<long> now)
    {
        ids = now;
        known = [.. now];
    }

    private CookieOptions Cookie() => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = KeptSelections.KeptFor,
        SameSite = SameSiteMode.Lax,
        Secure = Context.Request.IsHttps,
    };
}
