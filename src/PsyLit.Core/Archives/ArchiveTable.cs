using System.Collections;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PsyLit.Core.Archives;

/// <summary>One table of an archive: its rows as lines of JSON, its columns those of EF Core's model, so that a new column is in the archive too.</summary>
internal abstract class ArchiveTable(string name)
{
    /// <summary>The name of its file in the archive without the ending: <c>article-revisions</c>.</summary>
    public string Name { get; } = name;

    public string FileName => Name + ".jsonl";

    /// <summary>The rows in the order of their keys, a line each.</summary>
    public abstract IAsyncEnumerable<string> ReadAsync(LibraryContext library);

    /// <summary>Puts a line's row into the context, to be saved with others.</summary>
    /// <exception cref="JsonException">The line is no row of this table.</exception>
    public abstract void Add(LibraryContext library, string line);

    /// <summary>What is left to do when all tables are saved.</summary>
    public virtual Task FinishAsync(LibraryContext library, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <inheritdoc/>
/// <param name="name">See <see cref="ArchiveTable.Name"/>.</param>
/// <param name="inArchive">Which rows belong into an archive, in the order of their keys, as they are to stand in it.</param>
/// <param name="columns">The properties written; all of the model's when null.</param>
/// <param name="prepare">Brings a row into the form in which it stands in an archive.</param>
/// <param name="restored">Completes a row that was read, before it is saved.</param>
internal class ArchiveTable<T>(
    string name,
    Func<LibraryContext, IQueryable<T>> inArchive,
    string[]? columns = null,
    Action<T>? prepare = null,
    Action<T>? restored = null) : ArchiveTable(name)
    where T : class, new()
{
    private Dictionary<string, IProperty>? known;

    public override async IAsyncEnumerable<string> ReadAsync(LibraryContext library)
    {
        var properties = Columns(library);
        var blank = new T();
        await foreach (var row in inArchive(library).AsNoTracking().IgnoreQueryFilters().AsAsyncEnumerable())
        {
            prepare?.Invoke(row);
            var line = new Dictionary<string, object?>(properties.Count);
            foreach (var (key, property) in properties)
            {
                // What a new row has by itself need not be said.
                var value = property.GetGetter().GetClrValue(row);
                if (!Equals(value, property.GetGetter().GetClrValue(blank)) && value is not ICollection { Count: 0 })
                {
                    line[key] = value;
                }
            }

            yield return JsonSerializer.Serialize(line, LibraryArchive.Json);
        }
    }

    public override void Add(LibraryContext library, string line)
    {
        var properties = Columns(library);
        var row = new T();
        using var json = JsonDocument.Parse(line);
        foreach (var value in json.RootElement.EnumerateObject())
        {
            if (!properties.TryGetValue(value.Name, out var property))
            {
                throw new JsonException($"The table {Name} has no column \"{value.Name}\".");
            }

            property.PropertyInfo!.SetValue(row, value.Value.Deserialize(property.ClrType, LibraryArchive.Json));
        }

        restored?.Invoke(row);
        library.Add(row);
    }

    private Dictionary<string, IProperty> Columns(LibraryContext library) =>
        known ??= library.Model.FindEntityType(typeof(T))!.GetProperties()
            .Where(property => !property.IsShadowProperty() && (columns is null || columns.Contains(property.Name)))
            .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), StringComparer.Ordinal);
}
