using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>The help in the user's language; the library's own is English.</summary>
internal sealed class HelpText(Language language) : SynchronousCommandLineAction
{
    private const int LeftColumn = 34;

    /// <summary>Makes <c>--help</c> of <paramref name="root"/> and of all its commands print this help.</summary>
    internal static void Replace(RootCommand root, Language language)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpText(language);
            option.Description = new Wording("显示帮助", "show this help").In(language);
        }

        foreach (var option in root.Options.OfType<VersionOption>())
        {
            option.Description = new Wording("显示版本", "show the version").In(language);
        }
    }

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"{new Wording("用法：", "Usage: ").In(language)}{Usage(command)}");
        Section(output, new Wording("命令：", "Commands:"), command.Subcommands.Select(sub => (Usage(sub, short_: true), sub.Description)));
        Section(output, new Wording("参数：", "Arguments:"), command.Arguments.Select(argument => (argument.Name, argument.Description)));
        Section(output, new Wording("选项：", "Options:"), Options(command).Select(option => (Name(option), option.Description)));
        return ExitCode.Done;
    }

    private static IEnumerable<Option> Options(Command command) => command is RootCommand
        ? command.Options
        : command.Options.Concat(Root(command).Options.Where(option => option.Recursive));

    private static Command Root(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Root(parent) : command;

    private static string Name(Option option) => option is HelpOption or VersionOption || option.ValueType == typeof(bool)
        ? option.Name
        : $"{option.Name} {option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant()}";

    private static string Usage(Command command, bool short_ = false)
    {
        var path = new List<string>();
        for (var at = command; at is not null and not RootCommand; at = at.Parents.OfType<Command>().FirstOrDefault())
        {
            path.Insert(0, at.Name);
        }

        var words = short_ ? [command.Name] : path.Prepend("zhip");
        return string.Join(' ', [
            .. words,
            .. command.Subcommands.Count > 0 ? [command is RootCommand ? "COMMAND" : string.Join('|', command.Subcommands.Select(sub => sub.Name))] : Array.Empty<string>(),
            .. command.Arguments.Select(argument => argument.Name)]);
    }

    private void Section(TextWriter output, Wording title, IEnumerable<(string Left, string? Right)> rows)
    {
        var list = rows.ToList();
        if (list.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title.In(language));
        foreach (var (left, right) in list)
        {
            output.WriteLine($"  {left.PadRight(LeftColumn)} {right}");
        }
    }
}
