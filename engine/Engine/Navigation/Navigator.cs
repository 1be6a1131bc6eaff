using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation.Modules;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>Works a study out over one generation of a store.</summary>
internal sealed class Navigator(PatentStore store)
{
    /// <summary>The report's content.</summary>
    /// <exception cref="AnalyticsException">The study asks for what the store does not have.</exception>
    internal NavigationResult Navigate(NavigationStudy study)
    {
        using var workspace = new StudyWorkspace(store, study);
        var sections = NavigationModules.All.Select(module => module.Build(workspace)).ToList();
        var region = Regions.Find(study.Region)?.Name ?? study.Region;
        return new NavigationResult
        {
            Title = study.Title,
            Cluster = study.Cluster,
            Region = region,
            CutOff = workspace.CutOff,
            Coverage = CoverageText.Of(store.Coverage).Chinese,
            Generation = store.Generation,
            Synthetic = store.Coverage.Synthetic > 0,
            Sections = sections,
            Notes = Notes(workspace),
        };
    }

    private static List<string> Notes(StudyWorkspace workspace)
    {
        var notes = new List<string>();
        var coverage = workspace.Store.Coverage;
        if (coverage.Synthetic > 0)
        {
            notes.Add($"本库有 {coverage.Synthetic:N0} 条记录是为演示编写的合成数据，图表不反映任何真实企业或城市的情况。");
        }

        if (workspace.WindowNote is { } window)
        {
            notes.Add(window);
        }

        notes.Add("计数单位、归属方式、日期类型、截止日、检索式与定义随每张图列出；同一库、同一研究文件得到同样的数字。");
        notes.Add("分支之间可以重叠：一件申请可同属几个分支，各分支之和可以大于总数。");
        return notes;
    }
}
