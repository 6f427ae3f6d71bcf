namespace PsyLit.Web.Pages.Imports.Pasting;

/// <summary>A record of the library that an identifier names.</summary>
public sealed record HeldRecord(long Id, string Title);
