using System.CommandLine;
using ZhuhaiIp.Analytics.Cli.Commands;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>The program: reads its arguments, runs one command, and turns what goes wrong into one line.</summary>
internal static class CommandLine
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(30);

    // Of the contract, built in later steps.
    private static readonly string[] NotYet =
        ["similar", "profile", "collection", "study", "trace", "parties", "scorecard", "screen", "vault"];

    /// <summary>Runs the program; returns its exit code.</summary>
    internal static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var language = RequestedLanguage(arguments);
        if (arguments.Length > 0 && NotYet.Contains(arguments[0]))
        {
            return Fail(error, language, new Wording(
                $"命令 {arguments[0]} 尚未提供：运行 zhip --help 看可用的命令",
                $"The command {arguments[0]} is not built yet: run zhip --help for those that are"));
        }

        var console = new CommandConsole(output, error, language);
        var root = CreateRoot(console);
        var parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpText)
        {
            return Fail(error, language, UsageErrors.Say(parsed));
        }

        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStop,
            Output = output,
            Error = error,
        };
        return await InvokeAsync(parsed, invocation, console);
    }

    private static async Task<int> InvokeAsync(
        ParseResult parsed, InvocationConfiguration invocation, CommandConsole console)
    {
        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (AnalyticsException failure)
        {
            return Fail(console.Error, console.Language, failure.Wording);
        }
        catch (OperationCanceledException)
        {
            return Fail(console.Error, console.Language, new Wording(
                "已停止；库与此前相同", "Stopped; the store is as it was before"));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(console.Error, console.Language, new Wording(
                $"读写失败：{failure.Message}", $"Reading or writing failed: {failure.Message}"));
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or OutOfMemoryException)
        {
            // A database's message runs over many lines; its first says what happened.
            var said = failure.Message.Split('\n')[0].Trim();
            return Fail(console.Error, console.Language, new Wording(
                $"数据库引擎出错，库与此前相同：{said}", $"The database engine failed, the store is as it was before: {said}"));
        }
    }

    /// <summary>The program's commands and options.</summary>
    internal static RootCommand CreateRoot(CommandConsole console)
    {
        var language = console.Language;
        var root = new RootCommand(new Wording(
            "zhip：专利分析与导航（入库、检索、导航报告、异常申请线索）",
            "zhip: patent analytics and navigation (ingest, search, navigation reports, filing clues)").In(language));
        GlobalOptions.AddTo(root, language);
        root.Add(DemoCommand.Create(console));
        root.Add(IngestCommand.Create(console));
        root.Add(SearchCommand.Create(console));
        root.Add(SegmentCommand.Create(console));
        root.Add(LexiconCommand.Create(console));
        root.Add(ShowCommand.Create(console));
        root.Add(NavigateCommand.Create(console));
        root.Add(MonitorCommand.Create(console));
        root.Add(IndicatorsCommand.Create(console));
        root.Add(StoreCommand.Create(console));
        HelpText.Replace(root, language);
        return root;
    }

    /// <summary>Read before anything else, because even the message about a wrong argument is in this language.</summary>
    private static Language RequestedLanguage(string[] arguments)
    {
        var place = Array.IndexOf(arguments, "--lang");
        var english = (place >= 0 && place + 1 < arguments.Length && arguments[place + 1] == "en")
            || arguments.Contains("--lang=en");
        return english ? Language.English : Language.Chinese;
    }

    private static int Fail(TextWriter error, Language language, Wording wording)
    {
        error.WriteLine(wording.In(language));
        return ExitCode.Failed;
    }
}
