using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PsyLit.Core.Tags;

namespace PsyLit.Web.Pages.Tags.Editor;

/// <summary>Carries a removed tag through the page that offers to undo it, so that nobody can make up one.</summary>
public sealed class TagUndo(IDataProtectionProvider protection)
{
    /// <summary>Where <c>TempData</c> holds the removal for the next page.</summary>
    internal const string Removed = "RemovedTag";

    private readonly IDataProtector _protector = protection.CreateProtector("PsyLit.Tags.Undo");

    public string Protect(RemovedTag removed) => _protector.Protect(JsonSerializer.Serialize(removed));

    /// <summary>The removal behind a token; null when the token is not one of this site's.</summary>
    public RemovedTag? Read(string? token)
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : JsonSerializer.Deserialize<RemovedTag>(_protector.Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
