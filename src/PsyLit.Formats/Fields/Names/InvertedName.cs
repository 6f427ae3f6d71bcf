using PsyLit.Formats.Records;

namespace PsyLit.Formats.Fields.Names;

/// <summary>Writes names with the family name first, so that <see cref="PersonName"/> reads them back.</summary>
internal static class InvertedName
{
    /// <summary><c>de Vos, Cornelia M H</c>, <c>Beispiel, Jan, Jr</c>; a group's name ends in a comma, which tells it from a person's (EndNote's rule).</summary>
    public static string Of(Contributor person)
    {
        if (person.Family is null)
        {
            return person.DisplayName + ",";
        }

        var family = string.IsNullOrEmpty(person.Particle) ? person.Family : $"{person.Particle} {person.Family}";
        return string.Join(", ", new[] { family, person.Given, person.Suffix }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
