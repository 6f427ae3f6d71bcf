using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PsyLit.Web.Pages;

/// <summary>The start page.</summary>
public sealed class IndexModel : PageModel;
