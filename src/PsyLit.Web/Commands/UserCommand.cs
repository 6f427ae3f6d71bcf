using System.CommandLine;
using System.Security.Cryptography;
using PsyLit.Core.Accounts;

namespace PsyLit.Web.Commands;

/// <summary><c>user add NAME --role ROLE</c>: makes accounts without a browser.</summary>
internal static class UserCommand
{
    // 20 of 62 characters are 119 bits: nobody guesses it, and it can be read out over a telephone.
    private const int GeneratedLength = 20;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static Command Create() => new("user", "Manage accounts.") { CreateAdd() };

    private static Command CreateAdd()
    {
        var name = new Argument<string>("name") { Description = "The name to log in with, shown to other readers." };
        var role = new Option<string>("--role") { Description = "What the account may do.", DefaultValueFactory = _ => Role.Annotator };
        role.AcceptOnlyFromAmong([.. Role.All]);
        var email = new Option<string?>("--email") { Description = "An e-mail address; none is needed." };
        var fromInput = new Option<bool>("--password-stdin")
        {
            Description = "Read the password from the first line of standard input; otherwise one is made and printed.",
        };
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
        var password = fromInput ? await Console.In.ReadLineAsync() ?? "" : RandomNumberGenerator.GetString(Alphabet, GeneratedLength);
        var (account, result) = await create.RunAsync(name, email, password, role);
        if (!result.Succeeded)
        {
            foreach (var error in result.Errors)
            {
                Console.Error.WriteLine(error.Description);
            }

            return 1;
        }

        Console.WriteLine($"Added {account.UserName} as {role}.");
        if (!fromInput)
        {
            Console.WriteLine($"Password: {password}");
        }

        return 0;
    }
}
