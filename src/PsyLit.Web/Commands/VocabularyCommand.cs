using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using PsyLit.Core;
using PsyLit.Core.Concepts;
using PsyLit.Core.Concepts.Exchange;
using PsyLit.Core.Concepts.Previews;
using PsyLit.Core.Concepts.Publishing;
using PsyLit.Core.Concepts.Versions;

namespace PsyLit.Web.Commands;

/// <summary><c>vocabulary export [--skos] [--version N]</c> and <c>vocabulary import FILE [--note TEXT] [--dry-run]</c>.</summary>
internal static class VocabularyCommand
{
    private const string DefaultScheme = "http://localhost:5080/concepts";

    public static Command Create() => new("vocabulary", "The concepts the library finds in texts, as a file.") { Export(), Import() };

    private static Command Export()
    {
        var skos = new Option<bool>("--skos") { Description = "Write SKOS in RDF/XML instead of JSON." };
        var scheme = new Option<Uri>("--scheme") { Description = "The address that those of concepts begin with, in SKOS.", DefaultValueFactory = _ => new Uri(DefaultScheme), HelpName = "URL" };
        var version = new Option<int?>("--version") { Description = "An earlier version instead of the one in force.", HelpName = "N" };
        var data = LibraryCommand.DataOption();
        var command = new Command("export", "Write the vocabulary to standard output.") { skos, scheme, version, data };
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(parsed.GetValue(data), async services =>
        {
            var number = parsed.GetValue(version) ?? services.GetRequiredService<CurrentMatcher>().Version;
            var library = services.GetRequiredService<LibraryContext>();
            if (await library.VocabularyVersions.AsNoTracking().SingleOrDefaultAsync(known => known.Number == number, cancellationToken) is not { } known)
            {
                Console.Error.WriteLine($"There is no version {number}.");
                return 1;
            }

            await using var output = Console.OpenStandardOutput();
            if (parsed.GetValue(skos))
                SkosFile.Write(output, await VocabularyInForce.ReadAsync(known.Content, cancellationToken), parsed.GetRequiredValue(scheme), number);
            else
                await output.WriteAsync(System.Text.Encoding.UTF8.GetBytes(known.Content), cancellationToken);
            return 0;
        }));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("file") { Description = "A vocabulary in the format that export writes." };
        var note = new Option<string>("--note") { Description = "What is changed and why, for the history.", DefaultValueFactory = _ => "Imported on the command line." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and publish nothing." };
        var data = LibraryCommand.DataOption();
        var command = new Command("import", "Publish a vocabulary, and look through again the records that it may change.") { file, note, dryRun, data };
        command.SetAction((parsed, cancellationToken) => LibraryCommand.RunAsync(
            parsed.GetValue(data),
            services => ImportAsync(services, parsed.GetRequiredValue(file), parsed.GetRequiredValue(note), parsed.GetValue(dryRun), cancellationToken)));
        return command;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, FileInfo file, string note, bool dryRun, CancellationToken cancellationToken)
    {
        string content;
        try
        {
            content = await File.ReadAllTextAsync(file.FullName, cancellationToken);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(failure.Message);
            return 1;
        }

        var (vocabulary, problems) = await VocabularyFile.ReadAsync(content, cancellationToken);
        foreach (var problem in problems)
            Console.Error.WriteLine($"{problem.ConceptId ?? file.Name}: {problem.Message}");
        if (vocabulary is null)
            return 1;

        var current = services.GetRequiredService<CurrentMatcher>();
        foreach (var change in VocabularyChanges.Between(current.Matcher.Vocabulary, vocabulary))
            Console.WriteLine($"{change.Label}: {string.Join(' ', change.Sentences)}");
        return dryRun
            ? await PreviewAsync(services, current.Matcher, vocabulary, cancellationToken)
            : await PublishAsync(services, content, note, current.Version, cancellationToken);
    }

    private static async Task<int> PreviewAsync(IServiceProvider services, ConceptMatcher before, Vocabulary vocabulary, CancellationToken cancellationToken)
    {
        var preview = await services.GetRequiredService<VocabularyPreview>().RunAsync(before, new ConceptMatcher(vocabulary), null, cancellationToken);
        foreach (var effect in preview.Effects.Where(effect => effect.Gained + effect.Lost > 0))
            Console.WriteLine($"{effect.Label}: {effect.Gained} records gained, {effect.Lost} lost.");
        Console.WriteLine($"{preview.LookedThrough} records could change. Nothing was published.");
        return 0;
    }

    private static async Task<int> PublishAsync(IServiceProvider services, string content, string note, int baseNumber, CancellationToken cancellationToken)
    {
        var version = new VocabularyVersion { Content = content, Origin = VocabularyOrigin.Imported, Note = note };
        var result = await services.GetRequiredService<VocabularyPublication>().PublishAsync(version, baseNumber, cancellationToken);
        if (result.Problem is { } problem)
        {
            Console.Error.WriteLine(problem);
            return 1;
        }

        var retagging = services.GetRequiredService<Retagging>();
        while (await retagging.NextAsync(cancellationToken))
        {
        }

        Console.WriteLine($"Version {result.Number} is published; {result.Candidates} records were looked through.");
        return 0;
    }
}
