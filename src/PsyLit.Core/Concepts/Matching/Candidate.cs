using PsyLit.Core.Concepts.Matching.Surroundings;

namespace PsyLit.Core.Concepts.Matching;

/// <summary>A possible mention, before it is decided which of the overlapping ones stay. Offsets are in folded text.</summary>
/// <param name="Start">First folded character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Concept">The concept's number in the vocabulary.</param>
/// <param name="Rule">How it was found.</param>
/// <param name="Form">The form it was found by.</param>
/// <param name="Ambiguity">What has to be weighed before it counts; null for a plain form.</param>
internal readonly record struct Candidate(int Start, int End, int Concept, MentionRule Rule, string Form, Ambiguity? Ambiguity = null)
{
    public int Length => End - Start;
}
