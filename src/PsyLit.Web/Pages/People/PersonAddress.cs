namespace PsyLit.Web.Pages.People;

/// <summary>Where people's pages are.</summary>
public static class PersonAddress
{
    /// <summary>The page of who goes by a name.</summary>
    public static string Of(string name) => $"/people/{Uri.EscapeDataString(name)}";
}
