namespace PsyLit.Core.Concepts.Portraits;

/// <summary>A concept that records name together with another one more often than chance would have it.</summary>
/// <param name="Concept">The companion.</param>
/// <param name="Together">How many records name both.</param>
/// <param name="Lift">How many times as many these are as if neither had to do with the other: together · all / (one · other).</param>
public sealed record Companion(Concept Concept, int Together, double Lift);
