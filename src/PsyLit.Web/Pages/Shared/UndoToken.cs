using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace PsyLit.Web.Pages.Shared;

/// <summary>Carries what was done through the page that offers to undo it, so that nobody can make up something to undo.</summary>
public sealed class UndoToken(IDataProtectionProvider protection)
{
    public string Protect<T>(T done)
        where T : class => Protector<T>().Protect(JsonSerializer.Serialize(done));

    /// <summary>What a token holds; null when it is not one of this site's for such a thing.</summary>
    public T? Read<T>(string? token)
        where T : class
    {
        try
        {
            return string.IsNullOrEmpty(token) ? null : JsonSerializer.Deserialize<T>(Protector<T>().Unprotect(token));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector<T>() => protection.CreateProtector("PsyLit.Undo", typeof(T).Name);
}
