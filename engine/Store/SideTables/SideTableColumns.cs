using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.SideTables;

/// <summary>The columns of tables whose rows are their values in order.</summary>
internal static class SideTableColumns
{
    internal static TextColumn<object?[]> TextAt(int place, string name, string meaning) =>
        new(name, meaning, row => (string?)row[place]);

    internal static NumberColumn<object?[], int> NumberAt(int place, string name, string meaning) =>
        new(name, meaning, row => (int)row[place]!);

    internal static OptionalColumn<object?[], int> OptionalAt(int place, string name, string meaning) =>
        new(name, meaning, row => (int?)row[place]);

    internal static OptionalColumn<object?[], long> LongAt(int place, string name, string meaning) =>
        new(name, meaning, row => (long?)row[place]);

    internal static OptionalColumn<object?[], DateOnly> DayAt(int place, string name, string meaning) =>
        new(name, meaning, row => (DateOnly?)row[place]);
}
