using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace PsyLit.Web.Pages;

/// <summary>Refuses what is sent to a page that takes no such form: 405, as RFC 9110 section 15.5.6 has it.</summary>
/// <remarks>Without it Razor Pages shows the page although nothing was read for it, which ends in a fault.</remarks>
internal sealed class FormsWithoutHandler : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // An answer can be given only when a handler is about to run.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        // The page of errors stands in for an answer to whatever was sent.
        var isError = context.HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        if (context.HandlerMethod is null && !isError && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // Nothing is left to do after a handler that ran.
    }
}
