using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using PsyLit.Core.Drafts.Unsent;
using PsyLit.Web.Pages.Drafts.Unsent;
using PsyLit.Web.Tests.Support;

namespace PsyLit.Web.Tests.Pages.Drafts;

/// <summary>Whatever was in a form is in it again, character for character, and nothing else of the page changes.</summary>
public sealed class FormFillerProperties
{
    private const string Odd = "\n <>&\"'éα\u00A0-!/=";

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char[' ', '~'], 0, 40], Gen.Int[0, Odd.Length - 1].Array[0, 20].Select(places => string.Concat(places.Select(place => Odd[place]))));

    [Fact]
    public void What_was_filled_in_stands_there_again() =>
        Gen.Select(Texts, Texts, Gen.Int[0, 2], Gen.Int[0, 2], Gen.Bool).Sample((text, line, choice, option, isTicked) =>
        {
            line = line.ReplaceLineEndings(" ");
            List<SentField> fields = [new("Text", text), new("Line", line), new("Choice", $"{choice}"), new("List", $"{option}")];
            if (isTicked)
                fields.Add(new SentField("Tick", "true"));

            var page = Parse(FormFiller.Fill(Page("a", "b"), "/page?x=1", new UnsentForm { Id = Guid.NewGuid(), Action = "/page?x=1&handler=Save", Fields = fields })!);

            Assert.Equal((text, line, $"{choice}", $"{option}", isTicked ? "true" : ""), (page.Typed("Text"), page.Typed("Line"), page.Typed("Choice"), page.Typed("List"), page.Typed("Tick")));
            Assert.Equal(("", ""), (page.Typed("Other"), page.Typed("Twin")));
        });

    [Fact]
    public void The_rest_of_the_page_stays_as_it_is() =>
        Gen.Select(Texts, Texts).Sample((before, after) =>
        {
            var page = Page(before, after);
            var filled = Parse(FormFiller.Fill(page, "/page?x=1", new UnsentForm { Action = "/page?handler=Twin&of=2", Fields = [new SentField("Twin", "typed"), new SentField("of", "2")] })!);
            filled.QuerySelector("#unsent")!.Remove();
            filled.QuerySelector("[name=Unsent]")!.Remove();
            filled.QuerySelector("[data-filled]")!.RemoveAttribute("data-filled");
            filled.QuerySelector("[name=Twin]")!.SetAttribute("value", "");

            Assert.Equal(Parse(page).DocumentElement.OuterHtml, filled.DocumentElement.OuterHtml);
        });

    [Theory]
    [InlineData("/page?handler=Save", false)]
    [InlineData("/page?x=1&handler=Save", true)]
    [InlineData("/page?handler=Twin&of=2", true)]
    [InlineData("/other/by-button", true)]
    [InlineData("/elsewhere", false)]
    public void A_form_is_found_by_where_it_or_one_of_its_buttons_sends(string action, bool isFound) =>
        Assert.Equal(isFound, FormFiller.Fill(Page("", ""), "/page?x=1&unsent=5", new UnsentForm { Action = action, Fields = [] }) is not null);

    [Fact]
    public void Of_two_forms_that_send_to_one_place_that_with_the_same_hidden_values_is_filled()
    {
        const string Two = "<form method=post action=/rename><input type=hidden name=id value=1><input name=Name></form><form method=post action=/rename><input type=hidden name=id value=2><input name=Name></form>";

        var page = Parse(FormFiller.Fill(Two, "/list", new UnsentForm { Action = "/rename", Fields = [new("id", "2"), new("Name", "typed")] })!);

        Assert.Equal(["", "typed"], page.QuerySelectorAll("[name=Name]").OfType<IHtmlInputElement>().Select(field => field.Value));
    }

    [Fact]
    public void Passwords_files_and_hidden_values_stay_as_the_page_has_them()
    {
        const string Form = "<form method=post action=/x><input type=password name=P><input type=file name=F><input type=hidden name=H value=new><input type=hidden name=Version value=9></form>";

        var page = Parse(FormFiller.Fill(Form, "/x", new UnsentForm { Action = "/x", Fields = [new("P", "p"), new("F", "f"), new("H", "old"), new("Version", "3")] })!);

        Assert.Equal(("", "", "new", "3"), (page.Typed("P"), page.Typed("F"), page.Typed("H"), page.Typed("Version")));
    }

    private static string Page(string before, string after) => $"""
        <!DOCTYPE html><html lang="en"><head><title>Page</title></head><body><main><p>{HtmlEncoder.Default.Encode(before)}</p>
        <form method="post" action="/page?x=1&amp;handler=Save"><textarea name="Text">
        old</textarea><input name="Line" value="old"><input type="radio" name="Choice" value="0" checked><input type="radio" name="Choice" value="1"><input type="radio" name="Choice" value="2">
        <select name="List"><option value="0">a</option><option value="1" selected>b</option><option value="2">c</option></select><input type="checkbox" name="Tick" value="true" checked></form>
        <form method="post"><input name="Other"><button formaction="/other/by-button">Go</button></form>
        <form method="post" action="?handler=Twin&amp;of=2"><input name="Twin" value=""></form><form method="get" action="/elsewhere"><input name="q"></form>
        <math><mi>x</mi></math><pre>{HtmlEncoder.Default.Encode(after)}</pre></main></body></html>
        """;

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
