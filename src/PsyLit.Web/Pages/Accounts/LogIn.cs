using Microsoft.AspNetCore.Identity;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Pages.Accounts;

/// <summary>Checks a name and a password and begins the log-in.</summary>
public sealed class LogIn(SignInManager<Account> logIns, UserManager<Account> accounts)
{
    /// <summary>The one answer to an unknown name, a wrong password and a locked account: who guesses names learns nothing.</summary>
    public static string Refusal { get; } =
        $"The name or the password is not right. After {AccountRules.TriesBeforeLock} wrong passwords an account is locked "
        + $"for {AccountRules.LockedFor.TotalMinutes:0} minutes.";

    /// <returns>Whether the person is logged in now.</returns>
    public async Task<bool> RunAsync(string name, string password, bool staysLoggedIn)
    {
        if (password.Length > AccountRules.MaxPasswordLength)
            return false;

        var account = await FindAsync(name);
        if (account is not null)
            return (await logIns.PasswordSignInAsync(account, password, staysLoggedIn, lockoutOnFailure: true)).Succeeded;

        // As slow as checking a real password, so that the time taken tells nothing either.
        accounts.PasswordHasher.HashPassword(new Account(), password);
        return false;
    }

    private async Task<Account?> FindAsync(string nameOrEmail)
    {
        var name = CreateAccount.Normal(nameOrEmail);
        return await accounts.FindByNameAsync(name)
            ?? (name.Contains('@', StringComparison.Ordinal) ? await accounts.FindByEmailAsync(name) : null);
    }
}
