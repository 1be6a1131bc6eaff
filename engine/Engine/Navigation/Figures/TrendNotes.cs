namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>What must stand beside every trend.</summary>
internal static class TrendNotes
{
    internal static IReadOnlyList<string> Of(StudyWorkspace workspace, IReadOnlyList<int> incomplete, string? more)
    {
        var notes = new List<string>();
        if (workspace.WindowNote is { } window)
        {
            notes.Add(window);
        }
        else if (incomplete.Count > 0)
        {
            notes.Add($"{incomplete[0]} 年起的数据不完整：发明专利申请一般满 18 个月才公开，截止日前 24 个月内申请的尚未全部公开，不能读作下降");
        }

        if (more is not null)
        {
            notes.Add(more);
        }

        return notes;
    }
}
