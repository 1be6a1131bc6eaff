namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>One condition of a branch: one of the classes and one of the keywords, where both are given.</summary>
/// <remarks>
/// A pattern is <c>B41J*</c> (a section, class or subclass and all that lies in it), <c>H01L21/*</c> (a whole main group)
/// or <c>B41J2/175</c> (exactly this symbol). A keyword is looked for literally in title, abstract and claims.
/// </remarks>
/// <param name="Ipc">Patterns of the IPC, any of which will do; empty where the class does not matter.</param>
/// <param name="Keywords">Keywords, any of which will do; empty where the words do not matter.</param>
public sealed record StudyClause(IReadOnlyList<string> Ipc, IReadOnlyList<string> Keywords)
{
    /// <summary>The condition in the syntax of a search, such as <c>ipc:(B41F* OR B41J2/175) AND ("硒鼓" OR "碳粉")</c>.</summary>
    public string ToQuery()
    {
        var classes = Ipc.Count switch
        {
            0 => null,
            1 => $"ipc:{Ipc[0]}",
            _ => $"ipc:({string.Join(" OR ", Ipc)})",
        };
        var words = StudyQuery.Any(Keywords.Select(StudyQuery.Quote));
        return classes is null ? words : Keywords.Count == 0 ? classes : $"{classes} AND {words}";
    }
}
