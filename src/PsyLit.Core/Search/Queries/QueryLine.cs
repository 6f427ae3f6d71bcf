namespace PsyLit.Core.Search.Queries;

/// <summary>A numbered line of a strategy.</summary>
/// <param name="Number">The number other lines know it by.</param>
/// <param name="Root">What it asks for.</param>
public sealed record QueryLine(int Number, QueryNode Root);
