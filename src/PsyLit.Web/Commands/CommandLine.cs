using System.CommandLine;

namespace PsyLit.Web.Commands;

/// <summary>One program, two faces: without a verb it is the site, with one it is a command on the same library.</summary>
internal static class CommandLine
{
    // After Ctrl+C a command finishes what must not be left half done: a batch of an import and its place in the index.
    private static readonly TimeSpan LastWork = TimeSpan.FromMinutes(2);

    /// <summary>Runs what the arguments ask for.</summary>
    /// <param name="args">The program's arguments.</param>
    /// <param name="runSite">Starts the site; it reads the arguments itself, as configuration.</param>
    /// <returns>The exit code: 0 when done, 1 when it could not be done, each with a sentence on standard error.</returns>
    public static async Task<int> RunAsync(string[] args, Func<string[], Task<int>> runSite)
    {
        var commands = Create();
        var isVerb = args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");
        return isVerb ? await commands.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = LastWork }) : await runSite(args);
    }

    private static RootCommand Create() =>
        new("Browse, search and annotate the literature on psychedelics and depression. Without a command: start the site on "
            + "http://localhost:5080 (--urls ADDRESS to change it, --data DIR for the library's folder).")
        {
            ImportCommand.Create(),
            PubMedCommand.Create(),
            ConfirmCommand.Create(),
            ConvertCommand.Create(),
            SearchCommand.Create(),
            ExportCommand.Create(),
            ConceptsCommand.Create(),
            VocabularyCommand.Create(),
            DuplicatesCommand.Create(),
            ReindexCommand.Create(),
            VerifyCommand.Create(),
            EvaluateCommand.Create(),
            UserCommand.Create(),
        };
}
