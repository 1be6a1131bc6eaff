using ZhuhaiIp.Analytics.Ingest.Pipeline;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>How far an ingest has come, on one line of a terminal; nothing where standard error is a file.</summary>
internal sealed class ProgressLine(CommandConsole console) : IProgress<IngestProgress>, IDisposable
{
    private readonly bool _terminal = !Console.IsErrorRedirected && ReferenceEquals(console.Error, Console.Error);
    private int _width;

    public void Report(IngestProgress value)
    {
        if (!_terminal)
        {
            return;
        }

        var text = new Domain.Wording(
            $"已读 {value.Records:N0} 条，每秒 {value.Rate:N0} 条{Remaining(value, "，约剩 ", " 秒")}",
            $"{value.Records:N0} records, {value.Rate:N0} a second{Remaining(value, ", about ", " s left")}").In(console.Language);
        console.Error.Write('\r' + text.PadRight(_width));
        _width = text.Length;
    }

    public void Dispose()
    {
        if (_width > 0)
        {
            console.Error.Write('\r' + new string(' ', _width * 2) + '\r');
        }
    }

    private static string Remaining(IngestProgress value, string before, string after) =>
        value.Remaining is { } left ? $"{before}{left.TotalSeconds:F0}{after}" : "";
}
