using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace PsyLit.Database.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> build the model without starting the site.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<SqliteLibraryContext>
{
    public SqliteLibraryContext CreateDbContext(string[] args)
    {
        // Identity's model depends on its schema version (3 has the passkey table), which it reads from the application's options.
        var services = new ServiceCollection()
            .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .BuildServiceProvider();

        return new SqliteLibraryContext(new DbContextOptionsBuilder<SqliteLibraryContext>()
            .UseSqlite("Data Source=design-time.db")
            .UseApplicationServiceProvider(services)
            .Options);
    }
}
