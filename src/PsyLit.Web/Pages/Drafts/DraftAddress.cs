using PsyLit.Web.Pages.Drafts.Unsent;

namespace PsyLit.Web.Pages.Drafts;

/// <summary>Addresses at which a draft stands in its form again: that of the form with <c>draft=</c> and the draft's number.</summary>
public static class DraftAddress
{
    /// <summary>The name in the address.</summary>
    public const string Name = "draft";

    /// <summary>The form's address, for a draft's form to stand at.</summary>
    /// <param name="address">A local address, perhaps with a query and a fragment.</param>
    /// <param name="draft">The draft's number.</param>
    public static string With(string address, Guid draft)
    {
        ArgumentNullException.ThrowIfNull(address);
        var parts = address.Split('#', 2);
        var with = $"{parts[0]}{(parts[0].Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Name}={draft}";
        return parts.Length > 1 ? $"{with}#{parts[1]}" : with;
    }

    /// <summary>The address of the page asked for, without a draft or an unsent form.</summary>
    public static string Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return UnsentAddress.Without(request.Path + request.QueryString);
    }
}
