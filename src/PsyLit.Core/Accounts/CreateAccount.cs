using System.Text;
using Microsoft.AspNetCore.Identity;

namespace PsyLit.Core.Accounts;

/// <summary>Makes an account with a role: for registration, for the first administrator, and for the command <c>user add</c>.</summary>
public sealed class CreateAccount(UserManager<Account> accounts, RoleManager<IdentityRole<long>> roles, TimeProvider clock)
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

        await GiveRoleAsync(account, role);
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

    private async Task GiveRoleAsync(Account account, string role)
    {
        if (!await roles.RoleExistsAsync(role))
            Require(await roles.CreateAsync(new IdentityRole<long>(role)));

        Require(await accounts.AddToRoleAsync(account, role));
    }

    // The role's name and the new account are ours: a failure here is a fault of the program.
    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
