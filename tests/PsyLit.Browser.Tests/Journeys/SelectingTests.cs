using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PsyLit.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace PsyLit.Browser.Tests.Journeys;

/// <summary>Passages: what is chosen by selecting, by mouse, touch and keyboard.</summary>
public sealed class SelectingTests(ReadingRoom room)
{
    [Fact]
    public async Task Selected_words_are_annotated_and_overlaps_are_painted_deeper()
    {
        var page = await room.OpenAsync();
        await room.LogInAsAdministratorAsync(page);
        await page.OpenRecordAsync(21);
        await page.SelectAsync(3, 30);
        await page.NoteAsync("The first passage");
        await page.SelectAsync(20, 50);
        await page.NoteAsync("The second passage");

        var text = await page.Locator("[data-section=summary][data-length]").EvaluateAsync<string>("section => section.textContent");
        Assert.Equal(text[3..50], await page.PaintedAsync("passage"));
        Assert.Equal(text[20..30], await page.PaintedAsync("passage-twice"));
        var notes = page.Locator(".note");
        await notes.Filter(new() { HasText = "The first passage" }).HoverAsync();
        Assert.Equal(text[3..30], await page.PaintedAsync("passage-current"));
        // The other end: the words under the pointer name their note, of several the shortest.
        var words = await page.EvaluateAsync<double[]>("() => { const box = [...CSS.highlights.get('passage-twice')][0].getClientRects()[0]; return [box.left + 4, box.top + box.height / 2]; }");
        await page.Mouse.MoveAsync((float)words[0], (float)words[1]);
        await Expect(page.Locator(".note[data-current]")).ToHaveCountAsync(1);
        var tops = await notes.EvaluateAllAsync<double[]>("notes => notes.flatMap(note => [note.getBoundingClientRect().top, note.getBoundingClientRect().bottom])");
        Assert.True(tops.SequenceEqual(tops.Order()), "Notes overlap.");
    }

    [Fact]
    public async Task Of_words_selected_in_two_sections_the_reader_says_by_keyboard_which_are_meant()
    {
        var page = await room.OpenAsync();
        await room.LogInAsAdministratorAsync(page);
        await page.OpenRecordAsync(24);
        var (title, summary) = (await TextOfAsync("title"), await TextOfAsync("summary"));
        await page.SelectAsync(0, 20);
        await page.EvaluateAsync("getSelection().getRangeAt(0).setStart(document.querySelector('[data-section=title][data-length]'), 0)");

        await page.Keyboard.PressAsync("a");
        var choices = page.Locator("#annotate [data-choices] label");
        await Expect(choices).ToHaveTextAsync([$"Title: {title.Trim()}", $"Summary: {summary[..20].Trim()}"]);
        await Expect(page.Locator("#annotate [name=Part]").First).ToBeFocusedAsync();
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Locator("#annotate-text").FillAsync("About the summary");
        await page.Locator("#annotate .button-primary").ClickAsync();

        await Expect(page.Locator(".note", new() { HasText = "About the summary" })).ToBeVisibleAsync();
        Assert.Equal(summary[..20].Trim(), (await page.PaintedAsync("passage-current")).Trim());
        // One section alone is not asked about.
        await page.SelectAsync(3, 30);
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator("#annotate [data-parts]")).ToBeHiddenAsync();
        await Expect(page.Locator("#annotate-text")).ToBeFocusedAsync();

        Task<string> TextOfAsync(string section) =>
            page.Locator($"[data-section={section}][data-length]").EvaluateAsync<string>("section => section.textContent.slice(0, Number(section.dataset.length))");
    }

    [Fact]
    public async Task Words_are_selected_by_mouse_from_within_a_mention_and_a_press_still_follows_it()
    {
        var page = await room.OpenAsync();
        await room.LogInAsAdministratorAsync(page);
        await page.OpenRecordAsync(25);
        var mention = page.Locator("[data-section=summary][data-length] .mention").First;
        await mention.ScrollIntoViewIfNeededAsync();
        var box = (await mention.BoundingBoxAsync())!;
        var height = box.Y + (box.Height / 2);

        await page.Mouse.MoveAsync(box.X + 1, height);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + box.Width - 1, height, new() { Steps = 8 });
        await page.Mouse.UpAsync();

        await page.Locator(".annotate-selection").ClickAsync();
        await Expect(page.Locator("#annotate [data-quote]")).ToHaveTextAsync(await mention.InnerTextAsync());
        await page.Keyboard.PressAsync("Escape");
        await mention.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/concepts/"));
    }

    [Fact]
    public async Task A_tapped_sentence_is_offered_and_a_tapped_passage_shows_its_note()
    {
        var page = await room.OpenAsync(width: 390, isTouched: true);
        await room.LogInAsAdministratorAsync(page);
        await page.OpenRecordAsync(26);
        var annotate = page.Locator(".annotate-selection");
        var (sentence, left, top) = await PlaceAsync(page, "[data-section=summary][data-length]");

        await page.Touchscreen.TapAsync(left, top);
        await Expect(annotate).ToBeVisibleAsync();
        Assert.Equal(sentence, await page.PaintedAsync("sentence"));
        await page.AssertAccessibleAsync();
        await page.Locator("#summary-title").TapAsync();
        await Expect(annotate).ToBeHiddenAsync();
        Assert.False(await page.EvaluateAsync<bool>("CSS.highlights.has('sentence')"));

        await page.Touchscreen.TapAsync(left, top);
        await annotate.TapAsync();
        await Expect(page.Locator("#annotate [data-quote]")).ToHaveTextAsync(sentence);
        await page.Locator("#annotate-text").FillAsync("By thumb");
        await page.Locator("#annotate .button-primary").TapAsync();
        await Expect(page.Locator(".note", new() { HasText = "By thumb" })).ToBeVisibleAsync();
        await page.Locator("[data-notes-close]").TapAsync();
        (_, left, top) = await PlaceAsync(page, "[data-section=summary][data-length]");
        await page.Touchscreen.TapAsync(left, top);
        await Expect(page.Locator(".note", new() { HasText = "By thumb" })).ToBeFocusedAsync();
        await Expect(annotate).ToBeHiddenAsync();
    }

    // The first sentence that has a link, and a point on a character of it that is no link.
    private static async Task<(string Sentence, float Left, float Top)> PlaceAsync(IPage page, string section)
    {
        var place = await page.Locator(section).EvaluateAsync<System.Text.Json.JsonElement>(
            """
            section => {
              section.scrollIntoView({ block: 'center' });
              const link = section.querySelector('.annotate-sentence');
              const asked = new URL(link?.href ?? location.href).searchParams;
              const sentence = section.textContent.slice(Number(asked.get('start')), Number(asked.get('end')));
              const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
              const isText = node => !node.parentElement.closest('a') && /[a-z]{2}/.test(node.data);
              while (walker.nextNode() && !isText(walker.currentNode));
              const range = new Range();
              const at = walker.currentNode.data.search(/[a-z]{2}/);
              range.setStart(walker.currentNode, at);
              range.setEnd(walker.currentNode, at + 1);
              const box = range.getBoundingClientRect();
              return { sentence, left: box.left + box.width / 2, top: box.top + box.height / 2 };
            }
            """);
        return (place.GetProperty("sentence").GetString()!, place.GetProperty("left").GetSingle(), place.GetProperty("top").GetSingle());
    }
}
