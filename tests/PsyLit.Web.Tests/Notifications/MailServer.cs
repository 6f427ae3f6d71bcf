using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace PsyLit.Web.Tests.Notifications;

/// <summary>A mail server on 127.0.0.1 that speaks SMTP (RFC 5321, with AUTH of RFC 4954) and can be made to refuse or to hang up.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string User = "psylit";

    public const string Password = "not-for-any-log";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _listening;

    public MailServer()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The messages that were taken.</summary>
    public ConcurrentQueue<MimeMessage> Messages { get; } = new();

    /// <summary>The commands received, without what is a secret.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    /// <summary>What is answered to a command instead of the usual; null for the usual, an empty text to hang up. <c>.</c> stands for the end of a message.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _listening;
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or ObjectDisposedException or SocketException)
        {
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 localhost ESMTP");
        while (await reader.ReadLineAsync(_end.Token) is { } command)
        {
            var verb = command.Split(' ', ':')[0].ToUpperInvariant();
            Commands.Enqueue(verb == "AUTH" ? "AUTH" : command);
            var answer = Answer(command) ?? Usual(verb, command);
            if (answer.Length == 0)
                return;
            await writer.WriteLineAsync(answer);
            if (verb == "QUIT")
                return;
            if (verb == "DATA" && answer.StartsWith("354", StringComparison.Ordinal) && !await TakeAsync(reader, writer))
                return;
        }
    }

    private async Task<bool> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
            text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        var answer = Answer(".") ?? "250 taken";
        if (answer.Length == 0)
            return false;
        if (answer.StartsWith('2'))
            Messages.Enqueue(await MimeMessage.LoadAsync(new MemoryStream(Encoding.Latin1.GetBytes(text.ToString()))));
        await writer.WriteLineAsync(answer);
        return true;
    }

    private static string Usual(string verb, string command) => verb switch
    {
        "EHLO" => "250-localhost\r\n250-AUTH PLAIN\r\n250 8BITMIME",
        "AUTH" => command == $"AUTH PLAIN {Convert.ToBase64String(Encoding.UTF8.GetBytes($"\0{User}\0{Password}"))}" ? "235 welcome" : "535 not accepted",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };
}
