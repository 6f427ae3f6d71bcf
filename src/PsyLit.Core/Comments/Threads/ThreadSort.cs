namespace PsyLit.Core.Comments.Threads;

/// <summary>The order of the comments on a record. Answers stand below what they answer, in the order in which they were written, in each.</summary>
public enum ThreadSort
{
    Oldest,

    Newest,

    /// <summary>Those that most found useful, of equal ones those that more say cite evidence.</summary>
    Useful,
}
