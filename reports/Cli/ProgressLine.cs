using ZhuhaiIp.Analytics.Ingest.Pipeline;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>How far an ingest has come: on one line of a terminal; where standard error is a file, on lines of its own if they are wanted.</summary>
/// <param name="console">Where to.</param>
/// <param name="wanted">Whether a file gets lines too, one every few seconds.</param>
internal sealed class ProgressLine(CommandConsole console, bool wanted) : IProgress<IngestProgress>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly bool _terminal = !Console.IsErrorRedirected && ReferenceEquals(console.Error, Console.Error);
    private TimeSpan _next = Pause;
    private int _width;

    public void Report(IngestProgress value)
    {
        if (_terminal)
        {
            var text = Text(value);
            console.Error.Write('\r' + text.PadRight(_width));
            _width = text.Length;
        }
        else if (wanted && value.Elapsed >= _next)
        {
            _next = value.Elapsed + Pause;
            console.Error.WriteLine(Text(value));
        }
    }

    public void Dispose()
    {
        if (_width > 0)
        {
            console.Error.Write('\r' + new string(' ', _width * 2) + '\r');
        }
    }

    private string Text(IngestProgress value) => new Domain.Wording(
        $"已读 {value.Records:N0} 条，每秒 {value.Rate:N0} 条{Remaining(value, "，约剩 ", " 秒")}",
        $"{value.Records:N0} records, {value.Rate:N0} a second{Remaining(value, ", about ", " s left")}").In(console.Language);

    private static string Remaining(IngestProgress value, string before, string after) =>
        value.Remaining is { } left ? $"{before}{left.TotalSeconds:F0}{after}" : "";
}
