namespace PsyLit.Web.Pages.People;

/// <summary>A comment in a list of what a person wrote.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ArticleTitle">The record it stands on.</param>
/// <param name="Html">What it says, safe to put on a page.</param>
/// <param name="WrittenAt">When it was written.</param>
public sealed record PersonComment(long Id, string ArticleTitle, string Html, DateTime WrittenAt);
