using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Commands;

/// <summary><c>user add NAME --role ROLE</c> and <c>user password NAME</c>: accounts without a browser.</summary>
internal static class UserCommand
{
    // 20 of 62 characters are 119 bits: nobody guesses it, and it can be read out over a telephone.
    private const int GeneratedLength = 20;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static Command Create() => new("user", "Manage accounts.") { CreateAdd(), CreatePassword() };

    private static Command CreateAdd()
    {
        var name = new Argument<string>("name") { Description = "The name to log in with, shown to other readers." };
        var role = new Option<string>("--role") { Description = "What the account may do.", DefaultValueFactory = _ => Role.Annotator };
        role.AcceptOnlyFromAmong([.. Role.All]);
        var email = new Option<string?>("--email") { Description = "An e-mail address; none is needed." };
        var fromInput = PasswordFromInput();
        var data = LibraryCommand.DataOption();
        var command = new Command("add", "Add an account.") { name, role, email, fromInput, data };
        command.SetAction((parsed, _) => LibraryCommand.RunAsync(parsed.GetValue(data), services =>
            AddAsync(
                services.GetRequiredService<CreateAccount>(),
                parsed.GetRequiredValue(name),
                parsed.GetValue(email),
                parsed.GetRequiredValue(role),
                parsed.GetValue(fromInput))));
        return command;
    }

    private static async Task<int> AddAsync(CreateAccount create, string name, string? email, string role, bool fromInput)
    {
        var password = await PasswordAsync(fromInput);
        var (account, result) = await create.RunAsync(name, email, password, role);
        return Say(result, $"Added {account.UserName} as {role}.", fromInput ? null : password);
    }

    private static Command CreatePassword()
    {
        var name = new Argument<string>("name") { Description = "The account's name." };
        var fromInput = PasswordFromInput();
        var data = LibraryCommand.DataOption();
        var command = new Command("password", "Give an account a new password; whoever is logged in with the old one is logged out.") { name, fromInput, data };
        command.SetAction((parsed, _) => LibraryCommand.RunAsync(parsed.GetValue(data), services =>
            SetPasswordAsync(services.GetRequiredService<UserManager<Account>>(), parsed.GetRequiredValue(name), parsed.GetValue(fromInput))));
        return command;
    }

    private static async Task<int> SetPasswordAsync(UserManager<Account> accounts, string name, bool fromInput)
    {
        if (await accounts.FindByNameAsync(CreateAccount.Normal(name)) is not { } account)
        {
            Console.Error.WriteLine($"There is no account called {name}.");
            return 1;
        }

        var password = await PasswordAsync(fromInput);
        foreach (var rule in accounts.PasswordValidators)
        {
            // Asked before the old one is taken away, so that an account never ends up without.
            if (await rule.ValidateAsync(accounts, account, password) is { Succeeded: false } refused)
            {
                return Say(refused, "", null);
            }
        }

        await accounts.RemovePasswordAsync(account);
        return Say(await accounts.AddPasswordAsync(account, password), $"{account.UserName} has a new password.", fromInput ? null : password);
    }

    private static Option<bool> PasswordFromInput() => new("--password-stdin")
    {
        Description = "Read the password from the first line of standard input; otherwise one is made and printed.",
    };

    private static async Task<string> PasswordAsync(bool fromInput) =>
        fromInput ? await Console.In.ReadLineAsync() ?? "" : RandomNumberGenerator.GetString(Alphabet, GeneratedLength);

    /// <summary>Prints how it went, with the password when it was made here.</summary>
    /// <returns>The exit code.</returns>
    private static int Say(IdentityResult result, string done, string? password)
    {
        foreach (var error in result.Errors)
        {
            Console.Error.WriteLine(error.Description);
        }

        if (!result.Succeeded)
        {
            return 1;
        }

        Console.WriteLine(done);
        if (password is not null)
        {
            Console.WriteLine($"Password: {password}");
        }

        return 0;
    }
}
