using Microsoft.AspNetCore.Identity;

namespace PsyLit.Core.Accounts;

/// <summary>Refuses a password that anybody would try first: a common one, the account's own name, one character over and over.</summary>
internal sealed class PasswordRule : IPasswordValidator<Account>
{
    // Ten characters and more, as they lead the published lists of leaked passwords; digits after the word are taken off before comparing.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "password", "passwort", "passw0rd", "p@ssw0rd", "p@ssword", "passwordpassword", "mypassword", "yourpassword", "changeme", "changemenow",
        "letmein", "letmeinnow", "welcome", "welcomeback", "administrator", "iloveyou", "iloveyouso", "qwerty", "qwertyuiop", "qwertzuiop",
        "azertyuiop", "asdfghjkl", "asdfghjkl;", "zxcvbnm", "qwertyqwerty", "qwertyuiopasdfghjkl", "1q2w3e4r5t", "1q2w3e4r5t6y", "1qaz2wsx3edc",
        "q1w2e3r4t5", "q1w2e3r4t5y6", "qazwsxedcrfv", "abcdefghij", "abcdefghijk", "abc", "abcd", "abcde", "football", "baseball", "princess", "sunshine",
        "superman", "trustno", "unknownpassword", "psilocybin", "psychedelic", "psychedelics", "ayahuasca", "depression", "psylit",
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        password ??= "";
        if (password.Length > AccountRules.MaxPasswordLength)
            return Fails("PasswordTooLong", $"A password may have at most {AccountRules.MaxPasswordLength} characters.");

        return IsPlain(password, user.UserName) || IsPlain(password, user.Email)
            ? Fails("PasswordCommon", "This password is one of the first that others would try. Three or four unrelated words make a good one.")
            : Task.FromResult(IdentityResult.Success);
    }

    private static bool IsPlain(string password, string? name)
    {
        var word = password.TrimEnd("0123456789!.?*# ".ToCharArray());
        return word.Length == 0
            || Common.Contains(password)
            || Common.Contains(word)
            || password.Distinct().Count() < 3
            || string.Equals(word, name, StringComparison.OrdinalIgnoreCase)
            || string.Equals(password, name, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<IdentityResult> Fails(string code, string sentence) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = sentence }));
}
