using System.CommandLine;
using System.Text;
using System.Text.Json;
using PsyLit.Core.Concepts;
using PsyLit.Web.Commands.Printing;
using PsyLit.Web.Hosting;

namespace PsyLit.Web.Commands;

/// <summary><c>concepts</c>: reads texts from standard input, one a line, and answers each with a line of the concepts mentioned.</summary>
internal static class ConceptsCommand
{
    public static Command Create()
    {
        var command = new Command(
            "concepts",
            "Find concepts in texts: one text a line on standard input; for each a line with a JSON array of {concept, start, end, text, "
            + "negated} on standard output. Offsets are UTF-16 units, end exclusive.");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var matcher = new ConceptMatcher(Seeds.ReadVocabulary());
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var input = new StreamReader(Console.OpenStandardInput(), utf8);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8);
        while (await input.ReadLineAsync(cancellationToken) is { } text)
        {
            var mentions = matcher.Find(text)
                .Select(mention => new Mention(mention.ConceptId, mention.Start, mention.End, mention.Text, mention.Negated));
            await output.WriteLineAsync(JsonSerializer.Serialize(mentions, Output.Json));

            // Someone typing at the terminal waits for an answer to each line; a pipe is served in blocks.
            if (!Console.IsInputRedirected)
            {
                await output.FlushAsync(cancellationToken);
            }
        }

        return 0;
    }

    private sealed record Mention(string Concept, int Start, int End, string Text, bool Negated);
}
