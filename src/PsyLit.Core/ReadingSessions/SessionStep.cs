namespace PsyLit.Core.ReadingSessions;

/// <summary>What the log of a session notes.</summary>
public enum SessionStep
{
    Prepared,

    Opened,

    /// <summary>Revealed when all who take part had finished.</summary>
    Revealed,

    /// <summary>Revealed by decision although somebody had not finished.</summary>
    RevealedEarly,

    /// <summary>An answer was agreed on after discussion.</summary>
    Agreed,

    /// <summary>Another answer was agreed on than before.</summary>
    AgreedAnew,

    Closed,

    Reopened,
}
