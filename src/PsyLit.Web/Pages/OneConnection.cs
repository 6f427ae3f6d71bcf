using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;

namespace PsyLit.Web.Pages;

/// <summary>Reads a page over one connection to the library, from its handler to the last of its parts.</summary>
/// <remarks>
/// EF Core opens one for each query, and sets up thirty functions on it: on a page of results that took longer than the queries. Only for
/// reading, because the turn to write of a transaction that failed ends when its connection closes.
/// </remarks>
internal sealed class OneConnection : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }

        var database = context.HttpContext.RequestServices.GetRequiredService<LibraryContext>().Database;
        await database.OpenConnectionAsync(context.HttpContext.RequestAborted);
        try
        {
            await next();
        }
        finally
        {
            await database.CloseConnectionAsync();
        }
    }
}
