using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace PsyLit.Web.Pages.Accounts.Joining;

/// <summary>The form for an account, at registration and for the first administrator.</summary>
public sealed class NewAccount
{
    [Required(ErrorMessage = "Choose a name.")]
    public string Name { get; set; } = "";

    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose a password.")]
    public string Password { get; set; } = "";

    /// <summary>Puts what is wrong beside the field it is about.</summary>
    internal static void Explain(ModelStateDictionary modelState, IdentityResult result)
    {
        foreach (var error in result.Errors)
            modelState.AddModelError($"Form.{FieldOf(error.Code)}", error.Description);
    }

    private static string FieldOf(string code) =>
        code.StartsWith("Password", StringComparison.Ordinal) ? nameof(Password)
        : code.StartsWith("Email", StringComparison.Ordinal) ? nameof(Email)
        : nameof(Name);
}
