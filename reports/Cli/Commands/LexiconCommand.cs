using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Workbench;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip lexicon</c>: the user lexicons that the workbench keeps.</summary>
internal static class LexiconCommand
{
    internal static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var command = new Command("lexicon", new Wording("工作台的用户词典", "the user lexicons of the workbench").In(language));
        var from = new Option<string>("--from")
        {
            HelpName = "FILE",
            Required = true,
            Description = new Wording("词典文件：一行一词，可加制表符与频次、词性；或一行一组同义词（词 = 词）",
                "a lexicon file: a term a line, with a tab and a frequency, a tab and a part if wanted; or a group of synonyms (term = term)").In(language),
        };
        var add = new Command("add", new Wording("以此名保存词典，取代同名的", "keep a lexicon under a name, in the place of what has it").In(language))
        {
            Name(), from,
        };
        add.SetAction((parsed, _) => Task.FromResult(Add(Of(parsed), parsed.GetRequiredValue(from), console)));
        var list = new Command("list", new Wording("列出词典", "list the lexicons").In(language));
        list.SetAction((parsed, _) => Task.FromResult(List(new Settings(GlobalOptions.Store(parsed), "", GlobalOptions.Json(parsed)), console)));
        var show = new Command("show", new Wording("显示词典的各行", "print the lines of a lexicon").In(language)) { Name() };
        show.SetAction((parsed, _) => Task.FromResult(Show(Of(parsed), console)));
        var delete = new Command("delete", new Wording("删除词典", "let go of a lexicon").In(language)) { Name() };
        delete.SetAction((parsed, _) => Task.FromResult(Delete(Of(parsed), console)));
        foreach (var below in new[] { add, list, show, delete })
        {
            command.Add(below);
        }

        return command;

        Argument<string> Name() => new("NAME") { Description = new Wording("词典的名称", "the lexicon's name").In(language) };

        Settings Of(ParseResult parsed) => new(
            GlobalOptions.Store(parsed), parsed.GetRequiredValue<string>("NAME"), GlobalOptions.Json(parsed));
    }

    internal static int Add(Settings settings, string file, CommandConsole console)
    {
        if (string.IsNullOrWhiteSpace(settings.Name) || settings.Name.Any(char.IsControl))
        {
            throw new AnalyticsException(new Wording("词典的名称不能为空，也不能有控制字符", "A lexicon's name is not empty and has no control characters"));
        }

        var terms = UserLexiconFile.Read(file);
        if (terms.IsEmpty)
        {
            throw new AnalyticsException(new Wording($"词典文件 {file} 里没有词", $"The lexicon file {file} has no terms"));
        }

        // A store has to be there, and whatever its analyzer, it keeps lexicons.
        using (PatentStore.Open(settings.Store))
        {
            Logs(settings).Put(settings.Name, new UserLexicon([.. terms.Lines]));
        }

        if (settings.Json)
        {
            console.Json(ToJson(settings.Name, terms));
        }
        else
        {
            console.Line(
                $"已保存词典“{settings.Name}”：{terms.Terms.Count:N0} 个词，{terms.Synonyms.Count:N0} 组同义词；检索立即生效，运行 zhip store repair 后新词也成为索引的词",
                $"Kept the lexicon \"{settings.Name}\": {terms.Terms.Count:N0} terms, {terms.Synonyms.Count:N0} groups of synonyms; searches use it at once, after zhip store repair the index has its terms as words");
        }

        return ExitCode.Done;
    }

    internal static int List(Settings settings, CommandConsole console)
    {
        var kept = Logs(settings).Current();
        if (settings.Json)
        {
            console.Json(new JsonObject
            {
                ["lexicons"] = new JsonArray([.. kept.Values.Select(entry => (JsonNode)ToJson(entry.Key, Terms(entry.Key, entry.Value!)))]),
            });
            return ExitCode.Done;
        }

        foreach (var entry in kept.Values)
        {
            var terms = Terms(entry.Key, entry.Value!);
            console.Line(
                $"{entry.Key}  {terms.Terms.Count:N0} 个词，{terms.Synonyms.Count:N0} 组同义词  {entry.Time:yyyy-MM-dd HH:mm:ss}Z",
                $"{entry.Key}  {terms.Terms.Count:N0} terms, {terms.Synonyms.Count:N0} groups of synonyms  {entry.Time:yyyy-MM-dd HH:mm:ss}Z");
        }

        if (kept.Count == 0)
        {
            console.Line("工作台没有词典", "The workbench has no lexicons");
        }

        return ExitCode.Done;
    }

    internal static int Show(Settings settings, CommandConsole console)
    {
        var lexicon = Logs(settings).Find(settings.Name) ?? throw Missing(settings);
        var terms = Terms(settings.Name, lexicon);
        if (settings.Json)
        {
            var document = ToJson(settings.Name, terms);
            document["lines"] = new JsonArray([.. terms.Lines.Select(line => (JsonNode)line)]);
            console.Json(document);
            return ExitCode.Done;
        }

        foreach (var line in terms.Lines)
        {
            // As the file has it: what is printed can be kept again.
            console.Output.WriteLine(line);
        }

        return ExitCode.Done;
    }

    internal static int Delete(Settings settings, CommandConsole console)
    {
        if (!Logs(settings).Remove(settings.Name))
        {
            throw Missing(settings);
        }

        if (settings.Json)
        {
            console.Json(new JsonObject { ["deleted"] = settings.Name });
        }
        else
        {
            console.Line($"已删除词典“{settings.Name}”", $"The lexicon \"{settings.Name}\" was let go of");
        }

        return ExitCode.Done;
    }

    private static WorkbenchLog<UserLexicon> Logs(Settings settings) => new AnalystWorkbench(settings.Store, TimeProvider.System).Lexicons;

    private static UserTerms Terms(string name, UserLexicon lexicon) => UserTerms.Parse(lexicon.Words, $"workbench/lexicons {name}");

    private static JsonObject ToJson(string name, UserTerms terms) => new()
    {
        ["name"] = name,
        ["terms"] = terms.Terms.Count,
        ["synonyms"] = terms.Synonyms.Count,
        ["hash"] = terms.Hash,
    };

    private static AnalyticsException Missing(Settings settings)
    {
        var names = Logs(settings).Current().Keys.ToList();
        return new AnalyticsException(new Wording(
            $"没有名为“{settings.Name}”的词典：已保存的有 {(names.Count == 0 ? "（无）" : string.Join(", ", names))}",
            $"No lexicon is kept as \"{settings.Name}\": there are {(names.Count == 0 ? "none" : string.Join(", ", names))}"));
    }

    internal sealed record Settings(string Store, string Name, bool Json);
}
