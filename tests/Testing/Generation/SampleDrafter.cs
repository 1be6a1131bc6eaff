using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Drafts the groups of the samples over the drafter of the ordinary records, so that no number comes twice.</summary>
internal sealed class SampleDrafter(RecordDrafter drafter)
{
    private readonly List<GroupMember> _members = [];
    private ulong _seed = 9_000_000;

    internal IReadOnlyList<GroupMember> Members => _members;

    internal RecordDrafter Drafter => drafter;

    internal ulong NextSeed() => Pcg.Derive(41, ++_seed);

    internal Branch BranchOf(string id) => drafter.Branches.First(branch => branch.Id == id);

    /// <summary>A firm that files nothing but what the group says, in the first place found with this city.</summary>
    internal Firm Firm(string group, string city)
    {
        while (true)
        {
            var draw = new Pcg(NextSeed());
            var place = city == "珠海" ? PlaceCatalog.Shared.Zhuhai(ref draw) : PlaceCatalog.Shared.Elsewhere(ref draw);
            if (place.City == city)
            {
                return drafter.Firms.Apart(group, place, NextSeed());
            }
        }
    }

    internal TextRecipe Recipe(string branch, PatentKind kind, Subject subject) =>
        new(BranchOf(branch), kind, subject, NextSeed());

    /// <summary>A record of exactly this applicant, published in the usual time.</summary>
    internal SyntheticPatent Record(in TextRecipe recipe, Firm firm, DateOnly filed)
    {
        var draw = new Pcg(NextSeed());
        var published = recipe.Kind == PatentKind.Invention
            ? FilingCalendar.IssueDay(filed.AddDays(draw.Between(120, 240)))
            : FilingCalendar.Registration(filed, recipe.Kind == PatentKind.Design, ref draw);
        return drafter.Draft(recipe, firm, filed, published) with { Applicants = firm.Name };
    }

    internal void Add(string group, string manner, string expected, SyntheticPatent record) =>
        _members.Add(new GroupMember(group, manner, expected, record));

    /// <summary>The record under another title, in its texts too.</summary>
    internal static SyntheticPatent Retitle(SyntheticPatent record, string title) => record with
    {
        Title = title,
        Abstract = Retitled(record.Abstract, record.Title, title),
        Claim = Retitled(record.Claim, record.Title, title),
    };

    private static string Retitled(string text, string old, string title) => text
        .Replace("一种" + old, title, StringComparison.Ordinal)
        .Replace(old, title, StringComparison.Ordinal);
}
