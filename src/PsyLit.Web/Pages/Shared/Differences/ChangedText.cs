using Microsoft.AspNetCore.Html;

namespace PsyLit.Web.Pages.Shared.Differences;

/// <summary>A text as it was typed with what was taken out of it (<c>del</c>) and put in (<c>ins</c>).</summary>
public static class ChangedText
{
    /// <summary>The text as HTML; line breaks stay line breaks where the style sheet says so.</summary>
    public static IHtmlContent Render(IEnumerable<WordChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var html = new HtmlContentBuilder();
        foreach (var change in changes)
        {
            var name = change.Kind switch { WordChangeKind.Removed => "del", WordChangeKind.Added => "ins", _ => null };
            if (name is null)
                html.Append(change.Text);
            else
                html.AppendHtml($"<{name}>").Append(change.Text).AppendHtml($"</{name}>");
        }

        return html;
    }
}
