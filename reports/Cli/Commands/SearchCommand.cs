using System.CommandLine;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store.Workbench;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip search</c>: finds records.</summary>
internal static class SearchCommand
{
    internal static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var query = new Argument<string?>("QUERY")
        {
            Description = new Wording(
                "检索式，如 标题:\"空调\" AND 申请人:\"格力\"；打印机~ 容许换、少、多一个字（~2 两个），(A 5W B) 为位置，同族数:[3 TO *] 为个数",
                "the query, such as ti:\"printer\" AND pa:\"canon\"; printer~ lets one character differ, be left out or put in (~2 two), (a 5W b) is nearness, family-size:[3 TO *] a number").In(language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var limit = new Option<int>("--limit")
        {
            DefaultValueFactory = _ => 20,
            Description = new Wording("显示多少条（默认 20；导出时默认 0）", "how many hits (default 20; with --export 0)").In(language),
        };
        var offset = new Option<int>("--offset")
        {
            Description = new Wording("跳过前多少条", "how many hits to pass over").In(language),
        };
        var sort = new Option<string>("--sort")
        {
            HelpName = string.Join('|', SearchWords.Sorts.Keys),
            Description = new Wording("排序；日期新的在前，-asc 旧的在前，record 为入库次序", "order; latest first, -asc earliest first, record as stored").In(language),
        };
        sort.AcceptOnlyFromAmong([.. SearchWords.Sorts.Keys]);
        var unit = new Option<string>("--unit")
        {
            HelpName = "publication|application|family",
            Description = new Wording("统计口径（默认 application，按申请计件）", "what is counted (default application)").In(language),
        };
        unit.AcceptOnlyFromAmong("publication", "application", "family");
        var facet = new Option<string>("--facet")
        {
            HelpName = "year,applicant,ipc4,region,kind,status",
            Description = new Wording("分面统计，逗号分隔", "facets, separated by commas").In(language),
        };
        var highlight = new Option<bool>("--highlight")
        {
            Description = new Wording("标出命中之处", "show where hits were met").In(language),
        };
        var explain = new Option<bool>("--explain")
        {
            Description = new Wording("说明检索式怎样读、各部分各命中多少", "show how the query was read and what each part finds").In(language),
        };
        var timeout = new Option<double>("--timeout")
        {
            HelpName = "SECONDS",
            DefaultValueFactory = _ => new SearchRequest("").TimeLimit!.Value.TotalSeconds,
            Description = new Wording("一次检索最多几秒，0 为不限；超时则只答此前找到的，并说明（默认 10）", "how many seconds a search may take, 0 for any; what was found by then is the answer, and a note says so (default 10)").In(language),
        };
        var (asOf, known) = StatusDays.Options(language);
        var queries = new Option<string>("--queries")
        {
            HelpName = "FILE",
            Description = new Wording("一行一个检索式的文件", "a file with a query a line").In(language),
        };
        var save = new Option<string>("--save")
        {
            HelpName = "NAME",
            Description = new Wording("以此名保存检索式", "keep the query under this name").In(language),
        };
        var saved = new Option<string>("--saved")
        {
            HelpName = "NAME",
            Description = new Wording("用以此名保存的检索式", "use the query that was kept under this name").In(language),
        };
        var words = new SearchVocabulary(language);
        var command = new Command("search", new Wording("检索", "find records").In(language))
        {
            query, limit, offset, sort, unit, facet, asOf, known, highlight, explain, timeout, queries, save, saved, words.Lexicon, words.Synonyms,
        };
        var (exportOptions, export) = SearchExport.Arguments(language);
        var (alertOptions, alert) = SearchAlert.Arguments(language);
        exportOptions.Concat(alertOptions).ToList().ForEach(command.Add);
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), parsed.GetValue(query), parsed.GetValue(queries), GlobalOptions.Json(parsed))
            {
                Save = parsed.GetValue(save),
                Saved = parsed.GetValue(saved),
                Explain = parsed.GetValue(explain),
                Export = export(parsed),
                Alert = alert(parsed),
                Lexicon = parsed.GetValue(words.Lexicon),
                Synonyms = parsed.GetValue(words.Synonyms),
                HasUnit = parsed.GetValue(unit) is not null,
                Request = new SearchRequest("")
                {
                    Limit = parsed.GetResult(exportOptions[0]) is not null && parsed.GetResult(limit) is { Implicit: true } ? 0 : parsed.GetValue(limit),
                    Offset = parsed.GetValue(offset),
                    Sort = SearchWords.Sort(parsed.GetValue(sort)),
                    Unit = SearchWords.Unit(parsed.GetValue(unit)),
                    Facets = SearchWords.Facets(parsed.GetValue(facet)),
                    Highlight = parsed.GetValue(highlight),
                    TimeLimit = SearchWords.TimeLimit(parsed.GetValue(timeout)),
                    AsOf = StatusDays.Day(asOf, parsed.GetValue(asOf)),
                    Known = StatusDays.Day(known, parsed.GetValue(known)),
                },
            },
            console,
            cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        Require(settings);
        using var engine = AnalyticsEngine.Open(settings.Store);
        var runs = new AnalystWorkbench(settings.Store, TimeProvider.System).Runs;
        settings = settings with
        {
            Request = settings.Request with
            {
                NewAfter = settings.Alert?.After(engine.Store, runs, settings.Saved),
                Vocabulary = SearchVocabulary.Of(engine.Store, settings.Lexicon, settings.Synonyms),
            },
        };
        if (settings.QueriesFile is not null)
        {
            return await AnswerAllAsync(engine, settings, console, cancellation);
        }

        await AnswerOneAsync(engine, settings, console, cancellation);
        settings.Alert?.Remember(engine.Store, runs, settings.Saved);
        return ExitCode.Done;
    }

    private static void Require(Settings settings)
    {
        if (new[] { settings.Query, settings.QueriesFile, settings.Saved }.Count(given => given is not null) != 1)
        {
            throw new AnalyticsException(new Wording(
                "请给出一个检索式，或用 --queries 给出检索式文件，或用 --saved 给出保存的名称（三者取一）",
                "Give one query, or a file of queries with --queries, or a saved name with --saved (one of the three)"));
        }

        if (settings.Save is not null && string.IsNullOrWhiteSpace(settings.Save))
        {
            throw new AnalyticsException(new Wording("--save 的名称不能为空", "--save wants a name"));
        }

        if (settings.Save is not null && settings.Query is null)
        {
            throw new AnalyticsException(new Wording(
                "--save 保存的是所给的检索式：请同时给出检索式", "--save keeps the query that is given: give one"));
        }

        if (settings.QueriesFile is { } file && !File.Exists(file))
        {
            throw new AnalyticsException(new Wording($"没有文件 {file}", $"There is no file {file}"));
        }

        if (settings is { QueriesFile: not null, Export: not null })
        {
            throw new AnalyticsException(new Wording("--export 只用于一个检索式，不与 --queries 同用", "--export goes with one query, not with --queries"));
        }

        settings.Alert?.Require(settings.Saved);
    }

    private static async Task AnswerOneAsync(
        AnalyticsEngine engine, Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var queries = new AnalystWorkbench(settings.Store, TimeProvider.System).Queries;
        if (settings.Query is not null)
        {
            await AnswerAsync(engine, settings, settings.Query, console, cancellation);
            if (settings.Save is not null)
            {
                queries.Put(settings.Save, new SavedQuery(settings.Query, SearchWords.Word(settings.Request.Unit)));
            }

            return;
        }

        var saved = queries.Find(settings.Saved!) ?? throw new AnalyticsException(new Wording(
            $"没有名为“{settings.Saved}”的检索式：已保存的有 {Names(queries, "（无）")}",
            $"No query is kept as \"{settings.Saved}\": there are {Names(queries, "none")}"));
        var request = settings.HasUnit ? settings.Request : settings.Request with { Unit = SearchWords.Unit(saved.Unit) };
        await AnswerAsync(engine, settings with { Request = request }, saved.Query, console, cancellation);
    }

    private static string Names(WorkbenchLog<SavedQuery> queries, string none) =>
        queries.Current() is { Count: > 0 } current ? string.Join(", ", current.Keys) : none;

    /// <summary>One answer a line of the file, in order; a query that cannot be read is answered with its error.</summary>
    private static async Task<int> AnswerAllAsync(
        AnalyticsEngine engine, Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        var exit = ExitCode.Done;
        await foreach (var line in File.ReadLinesAsync(settings.QueriesFile!, cancellation))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                await AnswerAsync(engine, settings, line, console, cancellation);
            }
            catch (AnalyticsException error)
            {
                exit = ExitCode.DoneWithFindings;
                SearchOutput.PrintError(line, error, settings.Json, console);
            }
        }

        return exit;
    }

    private static async Task AnswerAsync(
        AnalyticsEngine engine, Settings settings, string query, CommandConsole console, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        var request = settings.Request with { Query = query };
        var result = engine.Search(request);
        var milliseconds = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        var exported = settings.Export is null ? null
            : await settings.Export.WriteAsync(engine, request, console.Language, cancellation);
        result = exported is null ? result : result with { Notes = [.. result.Notes.Union(exported.Notes)] };
        var explanation = settings.Explain ? engine.Explain(request) : null;
        if (settings.Json)
        {
            var answer = SearchOutput.ToJson(query, result, engine.Store, milliseconds, console.Language);
            if (explanation is not null)
            {
                answer["explain"] = ExplanationOutput.ToJson(explanation, console.Language);
            }

            if (exported is not null)
            {
                answer["export"] = exported.ToJson();
            }

            console.Json(answer, oneLine: settings.QueriesFile is not null);
            return;
        }

        SearchOutput.Print(query, result, engine.Store, milliseconds, console);
        exported?.Print(console);
        if (explanation is not null)
        {
            ExplanationOutput.Print(explanation, console);
        }
    }

    internal sealed record Settings(string Store, string? Query, string? QueriesFile, bool Json)
    {
        internal SearchRequest Request { get; init; } = new("");

        internal string? Save { get; init; }

        internal string? Saved { get; init; }

        /// <summary>A file of the user's terms; null for none.</summary>
        internal string? Lexicon { get; init; }

        internal bool Synonyms { get; init; }

        /// <summary>Whether to say how the query was read.</summary>
        internal bool Explain { get; init; }

        /// <summary>Where all hits are to be written; null where nowhere.</summary>
        internal SearchExport? Export { get; init; }

        /// <summary>Since when hits must be new; null where they need not be.</summary>
        internal SearchAlert? Alert { get; init; }

        /// <summary>Whether the user said what is counted: that goes before what was saved.</summary>
        internal bool HasUnit { get; init; }
    }
}
