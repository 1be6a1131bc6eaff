using System.CommandLine;
using System.CommandLine.Parsing;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>Says in the user's language what is wrong with a command line; the library's own texts are English.</summary>
internal static class UsageErrors
{
    internal static Wording Say(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = command is RootCommand ? "zhip --help" : $"zhip {command.Name} --help";
        if (parsed.UnmatchedTokens.Count > 0)
        {
            var token = parsed.UnmatchedTokens[0];
            return new Wording($"不认识“{token}”：运行 {help} 看用法", $"\"{token}\" is not known: run {help}");
        }

        var error = parsed.Errors[0];
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => new Wording(
                $"{option.Option.Name} 后面缺少值：运行 {help} 看用法", $"{option.Option.Name} lacks a value: run {help}"),
            OptionResult option => new Wording(
                $"{option.Option.Name} 不接受“{Values(option.Tokens)}”：运行 {help} 看用法",
                $"{option.Option.Name} does not take \"{Values(option.Tokens)}\": run {help}"),
            ArgumentResult { Tokens.Count: 0 } argument => new Wording(
                $"缺少参数 {argument.Argument.Name}：运行 {help} 看用法", $"{argument.Argument.Name} is missing: run {help}"),
            ArgumentResult argument => new Wording(
                $"不接受“{Values(argument.Tokens)}”：运行 {help} 看用法",
                $"\"{Values(argument.Tokens)}\" is not accepted: run {help}"),
            _ => new Wording($"命令不完整：运行 {help} 看用法", $"The command is not complete: run {help}"),
        };
    }

    private static string Values(IReadOnlyList<Token> tokens) => string.Join(' ', tokens.Select(token => token.Value));
}
