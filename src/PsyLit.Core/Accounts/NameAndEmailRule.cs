using Microsoft.AspNetCore.Identity;

namespace PsyLit.Core.Accounts;

/// <summary>A name is 2 to 40 letters, digits and single separators, in any script; an e-mail address, if given, is nobody else's.</summary>
internal sealed class NameAndEmailRule : IUserValidator<Account>
{
    private const string Separators = " .-_'’";

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        if (!IsName(user.UserName ?? ""))
        {
            return Fails("NameNotAllowed", $"A name has {AccountRules.MinNameLength} to {AccountRules.MaxNameLength} letters and digits, "
                + "with single spaces, points, hyphens, underscores or apostrophes between them.");
        }

        if (user.Email is null)
            return IdentityResult.Success;

        if (!IsEmail(user.Email))
            return Fails("EmailNotAllowed", "This does not look like an e-mail address. You may leave it empty.");

        var owner = await manager.FindByEmailAsync(user.Email);
        return owner is null || owner.Id == user.Id
            ? IdentityResult.Success
            : Fails("EmailTaken", "Another account uses this e-mail address.");
    }

    private static bool IsName(string name)
    {
        if (name.Length is < AccountRules.MinNameLength or > AccountRules.MaxNameLength)
            return false;

        for (var i = 0; i < name.Length; i++)
        {
            var separates = Separators.Contains(name[i], StringComparison.Ordinal);
            var isCombining = i > 0 && char.GetUnicodeCategory(name[i]) == System.Globalization.UnicodeCategory.NonSpacingMark;
            if (!separates && !isCombining && !char.IsLetterOrDigit(name[i]))
                return false;
            if (separates && (i == 0 || i == name.Length - 1 || Separators.Contains(name[i - 1], StringComparison.Ordinal)))
                return false;
        }

        return true;
    }

    private static bool IsEmail(string text) =>
        text.Length <= AccountRules.MaxEmailLength
        && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@') && at < text.Length - 1
        && !text.Any(char.IsWhiteSpace) && !text.Any(char.IsControl);

    private static IdentityResult Fails(string code, string sentence) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = sentence });
}
