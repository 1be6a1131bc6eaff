using System.CommandLine;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Similar;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip similar</c>: the families most similar to a record or to a text.</summary>
internal static class SimilarCommand
{
    internal static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var number = new Argument<string?>("NUMBER")
        {
            Description = new Wording("库中一件的申请号或公开（公告）号", "an application or publication number of the store").In(language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var text = new Option<string>("--text")
        {
            HelpName = "FILE",
            Description = new Wording("与此文本相似的（UTF-8 或 GB18030；- 为标准输入）", "similar to this text (UTF-8 or GB18030; - for standard input)").In(language),
        };
        var queries = new Option<string>("--queries")
        {
            HelpName = "FILE",
            Description = new Wording("一行一个号码的文件", "a file with a number a line").In(language),
        };
        var limit = new Option<int>("--limit")
        {
            DefaultValueFactory = _ => 20,
            Description = new Wording("列出多少项（默认 20）", "how many families (default 20)").In(language),
        };
        var query = new Option<string>("--query")
        {
            HelpName = "QUERY",
            Description = new Wording("只在此检索式的结果里找，如 ipc:B41J 或 申请人:\"格力\"", "only among what this query finds, such as ipc:B41J").In(language),
        };
        var before = new Option<string>("--before")
        {
            HelpName = "DATE",
            Description = new Wording("只要此日以前公开的", "only what was published before this day").In(language),
        };
        var date = new Option<string>("--date")
        {
            HelpName = "DATE",
            Description = new Wording(
                "基准日（默认本件最早的优先权日或申请日），据以说明在先、在后", "the critical date (default: the record's earliest priority or filing date)").In(language),
        };
        var own = new Option<bool>("--with-own")
        {
            Description = new Wording("也列出本件自己的同族，排在最前", "show the record's own family too, before the others").In(language),
        };
        var command = new Command("similar", new Wording("找相似专利", "find similar records").In(language))
        {
            number, text, queries, limit, query, before, date, own,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), GlobalOptions.Json(parsed))
            {
                Number = parsed.GetValue(number),
                TextFile = parsed.GetValue(text),
                QueriesFile = parsed.GetValue(queries),
                Request = new SimilarRequest
                {
                    Limit = parsed.GetValue(limit),
                    Query = parsed.GetValue(query),
                    Before = StatusDays.Day(before, parsed.GetValue(before)),
                    CriticalDate = StatusDays.Day(date, parsed.GetValue(date)),
                    WithOwn = parsed.GetValue(own),
                },
            },
            console,
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        if (new[] { settings.Number, settings.TextFile, settings.QueriesFile }.Count(given => given is not null) != 1)
        {
            throw new AnalyticsException(new Wording(
                "请给出一个号码，或用 --text 给出文本，或用 --queries 给出号码文件（三者取一）",
                "Give one number, or a text with --text, or a file of numbers with --queries (one of the three)"));
        }

        if (settings.QueriesFile is { } file && !File.Exists(file))
        {
            throw new AnalyticsException(new Wording($"没有文件 {file}", $"There is no file {file}"));
        }

        var text = settings.TextFile is null ? null : SimilarText.Parse(await TextInput.ReadAsync(settings.TextFile, cancellation));
        using var engine = AnalyticsEngine.Open(settings.Store);
        if (settings.QueriesFile is not null)
        {
            return await AnswerAllAsync(engine, settings, console, cancellation);
        }

        Answer(engine, settings, settings.Number ?? settings.TextFile!, settings.Request with { Number = settings.Number, Text = text }, console);
        return ExitCode.Done;
    }

    /// <summary>One answer a line of the file, in order; a number that is not there is answered with its error.</summary>
    private static async Task<int> AnswerAllAsync(
        AnalyticsEngine engine, Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var exit = ExitCode.Done;
        await foreach (var line in File.ReadLinesAsync(settings.QueriesFile!, cancellation))
        {
            var number = line.Trim();
            if (number.Length == 0)
            {
                continue;
            }

            try
            {
                Answer(engine, settings, number, settings.Request with { Number = number }, console);
            }
            catch (AnalyticsException error)
            {
                exit = ExitCode.DoneWithFindings;
                SearchOutput.PrintError(number, error, settings.Json, console);
            }
        }

        return exit;
    }

    private static void Answer(AnalyticsEngine engine, Settings settings, string asked, SimilarRequest request, CommandConsole console)
    {
        var started = TimeProvider.System.GetTimestamp();
        var result = engine.Similar(request);
        var milliseconds = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        if (settings.Json)
        {
            var answer = SimilarJson.Of(asked, result, milliseconds, console.Language);
            answer["store"] = StoreJson.Of(engine.Store, console.Language);
            answer["notes"] = StoreJson.Texts(result.Notes.Select(note => note.In(console.Language)));
            console.Json(answer, oneLine: settings.QueriesFile is not null);
        }
        else
        {
            SimilarOutput.Print(asked, result, milliseconds, console);
        }
    }

    internal sealed record Settings(string Store, bool Json)
    {
        internal string? Number { get; init; }

        internal string? TextFile { get; init; }

        internal string? QueriesFile { get; init; }

        internal SimilarRequest Request { get; init; } = new();
    }
}
