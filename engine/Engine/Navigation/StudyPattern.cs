using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>The form of an IPC pattern in a study.</summary>
/// <remarks>Whether the symbol exists is another question: a test asks it of the shipped studies.</remarks>
internal static partial class StudyPattern
{
    /// <summary>What is wrong with the form of <paramref name="pattern"/>; null where nothing is.</summary>
    internal static Wording? Fault(string pattern)
    {
        if (Form().IsMatch(pattern))
        {
            return null;
        }

        if (GroupPrefix().Match(pattern) is { Success: true } group)
        {
            var whole = group.Groups[1].Value + "/*";
            return new Wording(
                $"IPC 式 \"{pattern}\" 有歧义：整个大组请写 \"{whole}\"；小组不按字面分级，请逐个列出分类号。",
                $"the IPC pattern \"{pattern}\" could mean several things: write \"{whole}\" for the main group; "
                + "subgroups do not nest by spelling, list them one by one.");
        }

        return new Wording(
            $"IPC 式 \"{pattern}\" 写法不对：用大写半角，形如 B41J*（小类及以下）、H01L21/*（整个大组）或 B41J2/175（仅此分类号）。",
            $"\"{pattern}\" is no IPC pattern: write capitals, as in B41J* (a subclass and below), "
            + "H01L21/* (a main group) or B41J2/175 (this symbol only).");
    }

    [GeneratedRegex(@"^[A-H](?:\*|[0-9]{2}(?:\*|[A-Z](?:\*|[1-9][0-9]{0,3}/(?:\*|[0-9]{2,6}))))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"^([A-H][0-9]{2}[A-Z][1-9][0-9]{0,3})(?:\*|/[0-9]+\*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex GroupPrefix();
}
