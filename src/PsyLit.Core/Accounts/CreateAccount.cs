using System.Text;
using Microsoft.AspNetCore.Identity;

namespace PsyLit.Core.Accounts;

/// <summary>Makes an account with a role: for registration, for the first administrator, and for the command <c>user add</c>.</summary>
public sealed class CreateAccount(UserManager<Account> accounts, GiveRole roles, TimeProvider clock)
{
    /// <summary>Makes the account; on failure nothing is stored, and the errors are sentences for the person.</summary>
    /// <param name="name">The name shown and typed to log in; brought to Unicode form C and trimmed.</param>
    /// <param name="email">Null or blank for none.</param>
    /// <param name="password">Checked against <see cref="AccountRules"/>; only its hash is kept.</param>
    /// <param name="role">One of <see cref="Role.All"/>.</param>
    public async Task<(Account Account, IdentityResult Result)> RunAsync(string name, string? email, string password, string role)
    {
        ArgumentNullException.ThrowIfNull(name);
        var account = new Account
        {
            UserName = Normal(name),
            Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(),
            JoinedAt = clock.GetUtcNow().UtcDateTime,
        };
        var result = await accounts.CreateAsync(account, password);
        if (!result.Succeeded)
            return (account, result);

        await roles.AddAsync(account, role);
        return (account, result);
    }

    /// <summary>The form in which a name is stored and looked up. Text that is not valid Unicode stays as it is, and no rule lets it pass.</summary>
    public static string Normal(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        try
        {
            return name.Trim().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;
        }
    }
}
