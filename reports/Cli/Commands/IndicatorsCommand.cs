using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Indicators;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip indicators</c>: lists the indicators, or computes one over given numbers.</summary>
internal static class IndicatorsCommand
{
    internal static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var name = new Argument<string?>("NAME")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = new Wording("指标名；不给则列出全部", "the indicator; without it all are listed").In(language),
        };
        var input = new Option<string>("--input")
        {
            HelpName = "FILE.json|-",
            Description = new Wording("输入的 JSON 文件；- 为标准输入", "a JSON file; - for standard input").In(language),
        };
        var command = new Command("indicators", new Wording("指标：列表，或按给定数字计算", "indicators: list them, or compute one").In(language))
        {
            name, input,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new Settings(parsed.GetValue(name), parsed.GetValue(input), GlobalOptions.Json(parsed)), console, cancellation));
        return command;
    }

    internal static async Task<int> RunAsync(Settings settings, CommandConsole console, CancellationToken cancellation)
    {
        if (settings.Name is null)
        {
            List(settings, console);
            return ExitCode.Done;
        }

        var indicator = Indicators.Find(settings.Name);
        if (settings.Input is null)
        {
            throw new AnalyticsException(new Wording(
                $"请用 --input 给出输入，形如 {indicator.Definition.Input}", $"Give its input with --input, such as {indicator.Definition.Input}"));
        }

        var text = settings.Input == "-"
            ? await Console.In.ReadToEndAsync(cancellation)
            : await ReadAsync(settings.Input, cancellation);
        console.Json(new JsonObject { ["indicator"] = indicator.Id, ["result"] = indicator.Compute(Parse(text)) });
        return ExitCode.Done;
    }

    private static async Task<string> ReadAsync(string path, CancellationToken cancellation) => File.Exists(path)
        ? await File.ReadAllTextAsync(path, cancellation)
        : throw new AnalyticsException(new Wording($"没有文件 {path}", $"There is no file {path}"));

    private static JsonElement Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException error)
        {
            throw new AnalyticsException(
                new Wording($"输入不是 JSON（第 {error.LineNumber + 1} 行）", $"The input is not JSON (line {error.LineNumber + 1})"), error);
        }
    }

    private static void List(Settings settings, CommandConsole console)
    {
        if (settings.Json)
        {
            console.Json(new JsonArray([.. Indicators.All.Select(indicator => (JsonNode)new JsonObject
            {
                ["indicator"] = indicator.Id,
                ["name"] = indicator.Definition.Name.In(console.Language),
                ["formula"] = indicator.Definition.Formula,
                ["source"] = indicator.Definition.Source,
                ["input"] = indicator.Definition.Input,
                ["output"] = indicator.Definition.Output,
            })]));
            return;
        }

        foreach (var indicator in Indicators.All)
        {
            console.Line($"{indicator.Id,-20} {indicator.Definition.Name.In(console.Language)}");
            console.Line($"{"",-20} {indicator.Definition.Formula}");
        }
    }

    internal sealed record Settings(string? Name, string? Input, bool Json);
}
