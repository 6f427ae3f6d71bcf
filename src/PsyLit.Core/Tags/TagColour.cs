namespace PsyLit.Core.Tags;

/// <summary>The hues that a tag can have, told apart by colour-blind readers too (after Okabe and Ito); each is also said in words.</summary>
public enum TagColour
{
    None,
    Blue,
    Green,
    Orange,
    Pink,
    Purple,
    Ochre,
}
