namespace PsyLit.Core.Search.Results.Finding;

/// <summary>A hit at its place in the order.</summary>
/// <param name="Document">Its number in the view.</param>
/// <param name="Score">What it is worth; 0 when nothing was ranked.</param>
/// <param name="IsNear">True when it only comes near.</param>
internal readonly record struct PlacedHit(int Document, float Score, bool IsNear);
