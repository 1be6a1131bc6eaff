using System.CommandLine;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip segment</c>: shows how text is cut into words.</summary>
internal static class SegmentCommand
{
    internal static Command Create(CommandConsole console)
    {
        var file = new Argument<string>("FILE")
        {
            DefaultValueFactory = _ => "-",
            Description = new Wording("UTF-8 文本文件；- 为标准输入", "a UTF-8 text file; - for standard input").In(console.Language),
        };
        var lexicon = new SearchVocabulary(console.Language).Lexicon;
        var command = new Command("segment", new Wording("分词：一行进，一行出", "cut text into words, line by line").In(console.Language))
        {
            file, lexicon,
        };
        command.SetAction((parsed, cancellation) =>
            RunAsync(new Settings(parsed.GetRequiredValue(file), parsed.GetValue(lexicon)), console, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var segmenter = settings.Lexicon is null ? Segmenters.Default : Segmenters.With(UserLexiconFile.Read(settings.Lexicon));
        using var input = settings.File == "-"
            ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8)
            : OpenFile(settings.File);
        var segments = new List<Segment>();
        var words = new StringBuilder();
        while (await input.ReadLineAsync(cancellation) is { } line)
        {
            segments.Clear();
            segmenter.Segment(line, segments);
            words.Clear();
            foreach (var segment in segments)
            {
                var word = segment.Of(line);
                if (!word.IsWhiteSpace())
                {
                    words.Append(words.Length > 0 ? " " : "").Append(word);
                }
            }

            // As it came: nothing is normalised here, not even for a terminal.
            console.Output.WriteLine(words);
        }

        return ExitCode.Done;
    }

    private static StreamReader OpenFile(string path) => File.Exists(path)
        ? new StreamReader(path, Encoding.UTF8)
        : throw new AnalyticsException(new Wording($"没有文件 {path}", $"There is no file {path}"));

    internal sealed record Settings(string File, string? Lexicon);
}
