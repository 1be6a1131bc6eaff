namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>Reads the technology tree of a study.</summary>
internal sealed class StudyBranchReader(string name)
{
    private const int Levels = 3;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The <c>branches</c> of <paramref name="parent"/>, a study.</summary>
    internal IReadOnlyList<StudyBranch> Read(StudyObject parent, IReadOnlyList<StudyExclusion> inherited) =>
        Read(parent, inherited, null, 1);

    /// <summary>The <c>exclude</c> of a study or a branch.</summary>
    internal static IReadOnlyList<StudyExclusion> Exclusions(StudyObject of, string name) =>
    [
        .. of.Array("exclude").Select(json =>
        {
            var exclusion = new StudyObject(json, name, "exclude", "ipc", "keywords", "reason", "note");
            exclusion.OptionalText("note");
            return new StudyExclusion(Conditions(exclusion), exclusion.Text("reason"));
        }),
    ];

    private List<StudyBranch> Read(
        StudyObject parent, IReadOnlyList<StudyExclusion> inherited, StudyPosition? position, int level) =>
        [.. parent.Array("branches").Select(json => Branch(json, inherited, position, level))];

    private StudyBranch Branch(StudyJson json, IReadOnlyList<StudyExclusion> inherited, StudyPosition? position, int level)
    {
        var branch = new StudyObject(json, name, "branch", "id", "name", "position", "note", "any", "exclude", "branches");
        var id = Identity(branch, level);
        var exclude = Exclusions(branch, name);
        position = branch.Choice(
            "position", position,
            ("上游", StudyPosition.Upstream), ("中游", StudyPosition.Midstream), ("下游", StudyPosition.Downstream));
        var read = new StudyBranch
        {
            Id = id,
            Name = branch.Text("name"),
            Position = position,
            Note = branch.OptionalText("note"),
            Any = [.. branch.Array("any").Select(Clause)],
            Exclude = exclude,
            Inherited = inherited,
            Branches = Read(branch, [.. inherited, .. exclude], position, level + 1),
        };
        return read.Any.Count > 0 || read.Branches.Count > 0
            ? read
            : throw branch.Wrong(
                branch.Line,
                $"分支 \"{id}\" 没有检索条件，请写 \"any\" 或下级 \"branches\"。",
                $"the branch \"{id}\" has no condition; give it \"any\" or \"branches\" below it.");
    }

    private string Identity(StudyObject branch, int level)
    {
        var id = StudyReader.Identity(branch);
        if (level > Levels)
        {
            throw branch.Wrong(
                branch.Line,
                $"分支 \"{id}\" 在第 {level} 级；技术分解表最多 {Levels} 级，请上移或合并。",
                $"the branch \"{id}\" stands on level {level}; a tree has {Levels} at most: move it up or merge it.");
        }

        return _seen.TryAdd(id, branch.Line)
            ? id
            : throw branch.Wrong(
                branch.Find("id")!.Line,
                $"分支 id \"{id}\" 已用于第 {_seen[id]} 行，请换一个。",
                $"the branch id \"{id}\" is taken by line {_seen[id]}; choose another.");
    }

    private StudyClause Clause(StudyJson json)
    {
        var clause = new StudyObject(json, name, "any", "ipc", "keywords", "note");
        clause.OptionalText("note");
        return Conditions(clause);
    }

    private static StudyClause Conditions(StudyObject clause)
    {
        var patterns = clause.Texts("ipc");
        foreach (var (text, line) in patterns)
        {
            if (StudyPattern.Fault(text) is { } fault)
            {
                throw clause.Wrong(line, fault.Chinese, fault.English);
            }
        }

        var read = new StudyClause(
            [.. patterns.Select(pattern => pattern.Text)], [.. clause.Texts("keywords").Select(keyword => keyword.Text)]);
        return read.Ipc.Count + read.Keywords.Count > 0
            ? read
            : throw clause.Wrong(
                clause.Line,
                "条件是空的，请写 \"ipc\" 或 \"keywords\"。",
                "the condition is empty; give it \"ipc\" or \"keywords\".");
    }
}
