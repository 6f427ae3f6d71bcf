using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace PsyLit.Core.Accounts;

/// <summary>Puts accounts at the service of the site and of the commands.</summary>
public static class AccountServices
{
    /// <summary>Registers accounts, their rules and their store. Cookies and log-in are the site's matter.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(identity =>
            {
                // Version 3 has the table for passkeys.
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.Password.RequiredLength = AccountRules.MinPasswordLength;
                identity.Password.RequiredUniqueChars = 1;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Lockout.MaxFailedAccessAttempts = AccountRules.TriesBeforeLock;
                identity.Lockout.DefaultLockoutTimeSpan = AccountRules.LockedFor;
                // NameAndEmailRule says which characters; the empty list means that Identity does not.
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddRoles<IdentityRole<long>>()
            .AddEntityFrameworkStores<LibraryContext>()
            .AddErrorDescriber<AccountErrors>()
            .AddUserValidator<NameAndEmailRule>()
            .AddPasswordValidator<PasswordRule>();
        services.AddScoped<CreateAccount>();
        services.AddScoped<GiveRole>();
        services.AddSingleton<FirstAdministrator>();
        return services;
    }
}
