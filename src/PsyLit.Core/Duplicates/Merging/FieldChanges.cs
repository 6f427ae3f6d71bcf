using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using PsyLit.Core.Articles;

namespace PsyLit.Core.Duplicates.Merging;

/// <summary>What a merge changed in the row of the article that stayed, by the names of its properties.</summary>
/// <remarks>Goes by EF Core's model, so that a property added to articles later is put back without a change here.</remarks>
internal sealed class FieldChanges
{
    private readonly Dictionary<string, ColumnChange> changes;

    private FieldChanges(Dictionary<string, ColumnChange> changes) => this.changes = changes;

    public IEnumerable<string> Names => changes.Keys;

    /// <summary>All columns of an article as they are now.</summary>
    public static Dictionary<string, string> Snapshot(EntityEntry<Article> article) =>
        Columns(article).ToDictionary(property => property.Name, property => ValueOf(article, property), StringComparer.Ordinal);

    /// <summary>What is different now from a snapshot taken before.</summary>
    public static FieldChanges Since(Dictionary<string, string> before, EntityEntry<Article> article) => new(
        Snapshot(article).Where(now => before[now.Key] != now.Value)
            .ToDictionary(now => now.Key, now => new ColumnChange(before[now.Key], now.Value), StringComparer.Ordinal));

    public static FieldChanges Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, ColumnChange>>(json) ?? []);

    public string Write() => JsonSerializer.Serialize(changes);

    /// <summary>True when the column has the value now that the merge gave it.</summary>
    public bool Stands(EntityEntry<Article> article, string name) => ValueOf(article, Column(article, name)) == changes[name].After;

    /// <summary>Gives the column the value it had before the merge.</summary>
    public void Undo(EntityEntry<Article> article, string name)
    {
        var column = Column(article, name);
        var converter = column.GetTypeMapping().Converter;
        var stored = JsonSerializer.Deserialize(changes[name].Before, converter?.ProviderClrType ?? column.ClrType);
        article.Property(name).CurrentValue = stored is null || converter is null ? stored : converter.ConvertFromProvider(stored);
    }

    /// <summary>
    /// Takes the change of <paramref name="name"/> over from an earlier merge that is undone: what that one had found is what this one found.
    /// </summary>
    /// <returns>False when this merge did not change the column, or somebody else did in between.</returns>
    public bool TakeOver(FieldChanges earlier, string name)
    {
        if (!changes.TryGetValue(name, out var ours) || ours.Before != earlier.changes[name].After)
        {
            return false;
        }

        changes[name] = ours with { Before = earlier.changes[name].Before };
        return true;
    }

    private static IEnumerable<IProperty> Columns(EntityEntry<Article> article) =>
        article.Metadata.GetProperties().Where(property => !property.IsPrimaryKey());

    private static IProperty Column(EntityEntry<Article> article, string name) => article.Metadata.GetProperty(name);

    private static string ValueOf(EntityEntry<Article> article, IProperty property)
    {
        var value = article.Property(property.Name).CurrentValue;
        var converter = property.GetTypeMapping().Converter;
        return JsonSerializer.Serialize(value is null || converter is null ? value : converter.ConvertToProvider(value));
    }
}
