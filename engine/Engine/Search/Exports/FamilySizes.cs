using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>How many applications each simple family has.</summary>
internal sealed class FamilySizes
{
    private readonly int[] _sizes;

    private FamilySizes(int[] sizes) => _sizes = sizes;

    internal long this[int family] => _sizes[family];

    internal static FamilySizes Of(PatentStore store)
    {
        var sizes = new int[store.FamilyCapacity];
        var seen = new RecordSet(store.ApplicationCapacity);
        foreach (var row in store.Live.Ids())
        {
            var application = store.RowApplications[row];
            if (!seen.Contains(application))
            {
                seen.Add(application);
                sizes[store.RowFamilies[row]]++;
            }
        }

        return new FamilySizes(sizes);
    }
}
