namespace PsyLit.Core.Text;

/// <summary>One subtype named in a serotonin receptor notation.</summary>
/// <param name="Family">1 to 7.</param>
/// <param name="Letter">"a" to "f" as a folded letter; '\0' when only the family is named.</param>
/// <param name="Start">Where its digit (or, in "2A/C", its letter) stands in the folded text; the first one begins with the whole notation.</param>
/// <param name="End">Where it ends, exclusive.</param>
public readonly record struct ReceptorSubtype(int Family, char Letter, int Start, int End)
{
    /// <summary>The subtype as the receptor's gene symbol counts it: "2a", or "2" for a family.</summary>
    public string Name => Letter == '\0' ? Family.ToString(System.Globalization.CultureInfo.InvariantCulture) : $"{Family}{Letter}";
}
