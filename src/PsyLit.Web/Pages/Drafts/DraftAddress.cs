namespace PsyLit.Web.Pages.Drafts;

/// <summary>Addresses at which a draft stands in its form again: that of the form with <c>draft=</c> and the draft's number.</summary>
public static class DraftAddress
{
    /// <summary>The name in the address.</summary>
    public const string Name = "draft";

    /// <summary>So many fields of one form have drafts at most.</summary>
    public const int Most = 64;

    /// <summary>The form's address, for a draft's form to stand at.</summary>
    /// <param name="address">A local address, perhaps with a query and a fragment.</param>
    /// <param name="drafts">The draft's number; several for a form with several fields.</param>
    public static string With(string address, params ReadOnlySpan<Guid> drafts)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parts = address.Split('#', 2);
        var with = parts[0];
        foreach (var draft in drafts)
            with += $"{(with.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Name}={draft}";
        return parts.Length > 1 ? $"{with}#{parts[1]}" : with;
    }

    /// <summary>The address of the page asked for, without a draft.</summary>
    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path + QueryString.Create(request.Query.Where(pair => pair.Key != Name));
    }
}
