namespace PsyLit.Formats.Records;

/// <summary>A person or group credited with a work.</summary>
public sealed record Contributor
{
    /// <summary>The family name without its particle; null for a group.</summary>
    public string? Family { get; init; }

    /// <summary>Given names or initials as the source writes them: <c>Robin L</c>, <c>RL</c>.</summary>
    public string? Given { get; init; }

    /// <summary>A particle that sorts with the family name, as in <c>de</c> Vos or <c>van den</c> Heuvel; null when the source does not tell it apart.</summary>
    public string? Particle { get; init; }

    /// <summary><c>Jr</c>, <c>3rd</c> and the like.</summary>
    public string? Suffix { get; init; }

    /// <summary>The whole name of a group ("COMPASS Study Group"), or of a person whose name could not be split.</summary>
    public string? Literal { get; init; }

    public ContributorRole Role { get; init; } = ContributorRole.Author;

    /// <summary>The ORCID iD as sixteen digits in four groups, <c>0000-0002-1825-0097</c>, without the address.</summary>
    public string? Orcid { get; init; }

    public IReadOnlyList<string> Affiliations { get; init; } = [];

    /// <summary>The name as readers expect it in a list: <c>Carhart-Harris RL</c>, <c>de Vos CMH</c>, or the group's name.</summary>
    public string DisplayName
    {
        get
        {
            if (Family is null)
            {
                return Literal ?? Given ?? "";
            }

            // Nearly every name.
            if (string.IsNullOrEmpty(Particle) && string.IsNullOrEmpty(Suffix) && Family.Length > 0 && !string.IsNullOrEmpty(Given))
            {
                return $"{Family} {Given}";
            }

            return string.Join(' ', new[] { Particle, Family, Given, Suffix }.Where(part => !string.IsNullOrEmpty(part)));
        }
    }
}
