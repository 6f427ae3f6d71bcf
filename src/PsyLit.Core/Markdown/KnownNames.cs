using PsyLit.Core.Search.Reading;

namespace PsyLit.Core.Markdown;

/// <summary>The people and concepts that a text may name with <c>@</c> and <c>#</c>.</summary>
public sealed record KnownNames
{
    /// <summary>Nobody and nothing: signs stay signs.</summary>
    public static KnownNames None { get; } = new();

    /// <summary>People by the <see cref="Key"/> of their names.</summary>
    public IReadOnlyDictionary<string, KnownPerson> People { get; init; } = new Dictionary<string, KnownPerson>();

    /// <summary>The concepts of the vocabulary in force; null for none.</summary>
    public ConceptForms? Concepts { get; init; }

    /// <summary>A name as it is looked up, equal for those that differ in case only: the normalized user name of ASP.NET Core Identity.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return name.Normalize().ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair is nobody's name.
            return name;
        }
    }
}
