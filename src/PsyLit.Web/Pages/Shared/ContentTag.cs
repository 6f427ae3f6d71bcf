using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace PsyLit.Web.Pages.Shared;

/// <summary>The strong entity tag (RFC 9110, section 8.8.3) of an answer, made from its bytes.</summary>
internal static class ContentTag
{
    private const int Bytes = 12;

    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> content) => new($"\"{Base64Url.EncodeToString(SHA256.HashData(content).AsSpan(0, Bytes))}\"");
}
