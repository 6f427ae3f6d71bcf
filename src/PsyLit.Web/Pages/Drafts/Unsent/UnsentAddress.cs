namespace PsyLit.Web.Pages.Drafts.Unsent;

/// <summary>Addresses at which a form stands filled in again: that of its page with <c>unsent=</c> and the number of what was kept.</summary>
public static class UnsentAddress
{
    /// <summary>The name in the address.</summary>
    public const string Name = "unsent";

    /// <summary>The field in which a form that was filled in again says of which number it is.</summary>
    public const string Field = "Unsent";

    /// <summary>The place on the page where it says so.</summary>
    public const string Place = "unsent";

    /// <summary>The page's address with the number.</summary>
    /// <param name="page">A local address, perhaps with a query and a fragment.</param>
    /// <param name="form">See <see cref="Core.Drafts.Unsent.UnsentForm"/>.</param>
    public static string With(string page, Guid form)
    {
        var without = Without(page).Split('#', 2)[0];
        return $"{without}{(without.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Name}={form}#{Place}";
    }

    /// <summary>The address with neither a number of this kind nor one of a draft.</summary>
    public static string Without(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parts = address.Split('#', 2);
        var path = parts[0].Split('?', 2);
        var query = path.Length == 1 ? "" : string.Join('&', path[1].Split('&').Where(pair => pair.Split('=')[0] is not (Name or DraftAddress.Name)));
        return path[0] + (query.Length > 0 ? "?" + query : "") + (parts.Length > 1 ? "#" + parts[1] : "");
    }
}
