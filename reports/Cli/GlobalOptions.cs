using System.CommandLine;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    private const string StoreVariable = "ZHIP_STORE";
    private const string DefaultStore = "zhip-store";

    internal static void AddTo(RootCommand root, Language language)
    {
        root.Add(new Option<string>("--store")
        {
            Recursive = true,
            HelpName = "DIR",
            Description = new Wording(
                $"专利库所在文件夹（默认 ./{DefaultStore}，或环境变量 {StoreVariable}）",
                $"the store's folder (default ./{DefaultStore}, or the variable {StoreVariable})").In(language),
        });
        root.Add(new Option<bool>("--json")
        {
            Recursive = true,
            Description = new Wording("只输出一个 JSON 文档", "print one JSON document and nothing else").In(language),
        });
        var lang = new Option<string>("--lang")
        {
            Recursive = true,
            HelpName = "zh|en",
            Description = new Wording("界面语言（默认 zh）", "language of messages (default zh)").In(language),
        };
        lang.AcceptOnlyFromAmong("zh", "en");
        root.Add(lang);
    }

    internal static string Store(ParseResult parsed) =>
        parsed.GetValue<string>("--store")
        ?? (Environment.GetEnvironmentVariable(StoreVariable) is { Length: > 0 } named ? named : DefaultStore);

    internal static bool Json(ParseResult parsed) => parsed.GetValue<bool>("--json");
}
