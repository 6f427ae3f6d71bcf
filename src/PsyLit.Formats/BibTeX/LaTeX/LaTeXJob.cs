namespace PsyLit.Formats.BibTeX.LaTeX;

/// <summary>What happens when a group or argument ends.</summary>
internal enum LaTeXJob
{
    Group,
    Tag,
    Accent,
    Argument,
    Link,
}
