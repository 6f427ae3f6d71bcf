using System.Net;
using AngleSharp.Html.Dom;

namespace PsyLit.Web.Tests.Support;

/// <summary>What a reader without scripts does: open a page, fill a form, press a button.</summary>
public sealed class Browser(HttpClient client) : IDisposable
{
    public HttpClient Client => client;

    /// <summary>Opens a page; fails unless it is answered 200.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"GET {path} answered {(int)response.StatusCode}, to {response.Headers.Location}");
        return await ReadAsync(response);
    }

    /// <summary>Opens a path whatever the answer.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Fills the fields of a form of a page and sends it, with its hidden fields, as the button found by <paramref name="form"/> does.</summary>
    /// <param name="page">The page the form stands on.</param>
    /// <param name="form">A selector of the form, or of one of its buttons.</param>
    /// <param name="fields">What is typed, by the fields' names.</param>
    public async Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string form, params (string Name, string Value)[] fields)
    {
        var found = page.QuerySelector(form);
        Assert.True(found is not null, $"The page has no {form}");
        var button = found as IHtmlButtonElement;
        var element = found as IHtmlFormElement ?? button?.Form;
        Assert.NotNull(element);

        foreach (var (name, value) in fields)
        {
            var field = element.Elements.FirstOrDefault(e => e.GetAttribute("name") == name && (e is not IHtmlInputElement { Type: "radio" } || e.GetAttribute("value") == value));
            Assert.True(field is not null, $"The form {form} has no field {name}");
            Fill(field, value);
        }

        var action = button?.GetAttribute("formaction") ?? element.GetAttribute("action") ?? "";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action.Length > 0 ? action : page.BaseUri, UriKind.RelativeOrAbsolute))
        {
            Content = new FormUrlEncodedContent(Values(element, button)),
        };
        request.Headers.Referrer = new Uri(page.BaseUri);
        return await client.SendAsync(request);
    }

    /// <summary>Posts fields to a path without having opened a page, so without a valid token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    /// <summary>Logs in through the log-in page.</summary>
    public async Task LogInAsync(string name, string password = PsyLitApp.Password)
    {
        using var response = await SubmitAsync(await OpenAsync("/account/log-in"), "form.log-in", ("Name", name), ("Password", password));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    /// <summary>Reads an answer as a page.</summary>
    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var address = response.RequestMessage!.RequestUri!.ToString();
        var html = await response.Content.ReadAsStringAsync();
        var context = AngleSharp.BrowsingContext.New();
        return (IHtmlDocument)await AngleSharp.BrowsingContextExtensions.OpenAsync(
            context, answer => answer.Content(html).Address(address));
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private static void Fill(AngleSharp.Dom.IElement field, string value)
    {
        switch (field)
        {
            case IHtmlTextAreaElement text:
                text.Value = value;
                break;
            case IHtmlInputElement { Type: "radio" } choice:
                choice.IsChecked = true;
                break;
            case IHtmlInputElement { Type: "checkbox" } box:
                box.IsChecked = value == "true";
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlSelectElement list:
                list.Value = value;
                break;
            default:
                Assert.Fail($"Cannot fill a {field.LocalName}");
                break;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form, IHtmlButtonElement? button)
    {
        foreach (var element in form.Elements)
        {
            var value = element switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement text => text.Value,
                IHtmlSelectElement choice => choice.Value,
                IHtmlButtonElement pressed when pressed == button => pressed.Value,
                _ => null,
            };
            if (value is not null && element.GetAttribute("name") is { Length: > 0 } name)
                yield return KeyValuePair.Create(name, value);
        }
    }
}
