using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>Reads who gave way to whom out of an event's detail.</summary>
internal static partial class OwnerChanges
{
    /// <summary>The change that an event of transfer or of a new name makes known; null for other events.</summary>
    internal static OwnerChange? Of(LegalEvent change)
    {
        if (change.Kind is not (LegalEventKind.Transferred or LegalEventKind.NameChanged))
        {
            return null;
        }

        var arrow = Arrow().Match(change.Detail);
        var before = Before().Match(change.Detail);
        var after = After().Match(change.Detail);
        return new OwnerChange(
            change.Day,
            change.Kind == LegalEventKind.Transferred,
            arrow.Success ? arrow.Groups[1].Value.Trim() : Name(before),
            arrow.Success ? arrow.Groups[2].Value.Trim() : Name(after));
    }

    private static string? Name(Match match) => match.Success ? match.Groups[1].Value.Trim() : null;

    // 甲公司→乙公司
    [GeneratedRegex(@"^\s*([^→:：]+?)\s*(?:→|->)\s*([^→]+?)\s*$")]
    private static partial Regex Arrow();

    // 变更前权利人：甲公司 变更后权利人：乙公司
    [GeneratedRegex(@"变更前(?:权利人|专利权人|申请人|名称)?[:：]\s*([^\s;；,，]+)")]
    private static partial Regex Before();

    [GeneratedRegex(@"变更后(?:权利人|专利权人|申请人|名称)?[:：]\s*([^\s;；,，]+)")]
    private static partial Regex After();
}
