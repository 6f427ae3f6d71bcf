using System.Diagnostics;
using System.Text;
using PsyLit.Web.Hosting;

namespace PsyLit.Web.Tests.Support;

/// <summary>A command as the shell runs it: a process of its own, waited for.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">Its standard output, byte for byte.</param>
/// <param name="Errors">Its standard error.</param>
public sealed record ProgramRun(int ExitCode, byte[] Output, string Errors)
{
    public static async Task<ProgramRun> OfAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])[typeof(LibraryServices).Assembly.Location, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(process.ExitCode, output.ToArray(), await errors);
    }
}
