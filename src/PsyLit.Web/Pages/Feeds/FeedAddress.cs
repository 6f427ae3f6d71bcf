using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using PsyLit.Web.Pages.People;

namespace PsyLit.Web.Pages.Feeds;

/// <summary>Where feeds are.</summary>
public static class FeedAddress
{
    /// <summary>The media type of RFC 4287.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>The private feed of a saved search. The key stands in the query, which the request log leaves out.</summary>
    public static string SavedSearch(long id, string token) =>
        string.Create(CultureInfo.InvariantCulture, $"/feeds/searches/{id}") + new QueryBuilder { { "key", token } };

    /// <summary>The private feed of a person's notifications.</summary>
    public static string Notifications(string token) => "/feeds/notifications" + new QueryBuilder { { "key", token } };

    /// <summary>The comments of a person.</summary>
    public static string Person(string name) => PersonAddress.Of(name) + "/feed";
}
