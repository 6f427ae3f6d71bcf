using Microsoft.AspNetCore.Identity;

namespace PsyLit.Core.Accounts;

/// <summary>What Identity finds wrong, in the site's own words.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) =>
        Says(nameof(DuplicateUserName), "Somebody has this name already. Choose another, for instance with an initial.");

    public override IdentityError PasswordTooShort(int length) =>
        Says(nameof(PasswordTooShort), $"A password has at least {length} characters. A few words in a row are easy to remember.");

    public override IdentityError PasswordMismatch() =>
        Says(nameof(PasswordMismatch), "The present password is not right. Nothing was changed.");

    public override IdentityError ConcurrencyFailure() =>
        Says(nameof(ConcurrencyFailure), "The account was changed elsewhere at the same time. Look at it again and repeat your change.");

    private static IdentityError Says(string code, string sentence) => new() { Code = code, Description = sentence };
}
