namespace PsyLit.Core.Moderation;

/// <summary>What is wrong with a post, from a short list that people choose from.</summary>
/// <remarks>The numbers are stored in libraries: add to the end, never renumber.</remarks>
public enum ModerationReason
{
    /// <summary>A patient could be recognised from it. Such a flag hides the post at once, before anybody decides.</summary>
    MayIdentifyPatient = 0,

    /// <summary>Attacks a person instead of arguing the matter.</summary>
    PersonalAttack = 1,

    /// <summary>Advises somebody on their treatment, or on taking a drug.</summary>
    MedicalAdvice = 2,

    /// <summary>Advertises something.</summary>
    Advertising = 3,

    /// <summary>Copies more of somebody's work than may be quoted.</summary>
    Copyright = 4,

    /// <summary>Has nothing to do with the record.</summary>
    OffTopic = 5,

    /// <summary>Something else, said in words.</summary>
    Other = 6,

    /// <summary>The first post of a writer, where first posts are looked at before they are shown. Nobody flags with it.</summary>
    FirstPost = 7,
}
