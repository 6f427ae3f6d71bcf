namespace PsyLit.Benchmarks.Hiding;

/// <summary>Two addresses that a stranger must not be able to tell apart.</summary>
/// <param name="Name">What is asked for.</param>
/// <param name="Missing">Where nothing is.</param>
/// <param name="Hidden">Where something is that others may see.</param>
/// <param name="Accept">The media type asked for.</param>
internal sealed record HiddenPair(string Name, string Missing, string Hidden, string Accept = "text/html");
