using System.Reflection;
using PsyLit.Core;
using PsyLit.Database.Sqlite;
using PsyLit.Formats;

namespace PsyLit.Web.Tests.Architecture;

/// <summary>Knowledge runs one way: Web, Database.Sqlite, Core, Formats.</summary>
public sealed class ArrowTests
{
    private static readonly Assembly Formats = typeof(ICitationFormat).Assembly;
    private static readonly Assembly Core = typeof(LibraryContext).Assembly;
    private static readonly Assembly Sqlite = typeof(SqliteLibraryContext).Assembly;
    private static readonly Assembly Web = typeof(Program).Assembly;

    [Fact]
    public void Formats_know_no_other_part_no_database_and_no_web()
    {
        Assert.Empty(PartsKnownTo(Formats));
        Assert.DoesNotContain(NamesKnownTo(Formats), name =>
            name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Data", StringComparison.Ordinal));
    }

    [Fact]
    public void Core_knows_formats_but_no_particular_database_and_no_pages()
    {
        Assert.Equal(["PsyLit.Formats"], PartsKnownTo(Core));
        Assert.DoesNotContain(NamesKnownTo(Core), name =>
            name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore.Http", StringComparison.Ordinal));
    }

    [Fact]
    public void The_database_knows_core_and_formats_only() =>
        Assert.Empty(PartsKnownTo(Sqlite).Except(["PsyLit.Core", "PsyLit.Formats"]));

    [Fact]
    public void Nothing_below_knows_the_web() =>
        Assert.All([Formats, Core, Sqlite], part => Assert.DoesNotContain(Web.GetName().Name, PartsKnownTo(part)));

    private static IEnumerable<string> NamesKnownTo(Assembly part) => part.GetReferencedAssemblies().Select(name => name.Name!);

    private static List<string> PartsKnownTo(Assembly part) =>
        [.. NamesKnownTo(part).Where(name => name.StartsWith("PsyLit.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
