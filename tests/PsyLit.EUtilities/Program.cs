using System.Globalization;

namespace PsyLit.EUtilities;

/// <summary><c>dotnet run --project tests/PsyLit.EUtilities -- [PORT] [RECORDS] [ODDITY...]</c>: for trying PsyLit without the internet.</summary>
internal static class Program
{
    private static async Task Main(string[] args)
    {
        var port = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5118;
        var records = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500;
        await using var server = await EUtilitiesServer.StartAsync(port);
        server.Add(MadeUpRecord.Some(records, perDay: Math.Max(1, records / 2000)));
        server.Next(args.Skip(2).Select(word => Enum.Parse<Oddity>(word, ignoreCase: true)));
        Console.WriteLine($"{records} made-up records; start PsyLit with --PubMed:BaseAddress {server.BaseAddress} --PubMed:Email you@example.org");
        await server.WaitAsync();
    }
}
