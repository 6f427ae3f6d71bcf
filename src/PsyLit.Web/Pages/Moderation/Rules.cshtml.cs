using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PsyLit.Web.Pages.Moderation;

/// <summary>What may be written here, and what happens when a rule is broken.</summary>
public sealed class RulesModel : PageModel;
