using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>How every application stands, since when, and when its term ends: nine bytes an application.</summary>
internal sealed class LegalStatusDays(int capacity)
{
    private readonly byte[] _codes = new byte[capacity];

    // As day numbers; the first day of the calendar stands for none.
    private readonly int[] _since = new int[capacity];
    private readonly int[] _expiry = new int[capacity];

    internal LegalStatusCode Status(int application) => (LegalStatusCode)_codes[application];

    internal DateOnly? Since(int application) => Day(_since[application]);

    internal DateOnly? Expiry(int application) => Day(_expiry[application]);

    /// <summary>Reads them of one generation.</summary>
    /// <param name="store">The generation.</param>
    /// <param name="asOf">The day; null for the store's own.</param>
    /// <param name="known">The day of knowledge; null for the store's own, or the day asked for where that is later.</param>
    internal static LegalStatusDays Read(PatentStore store, DateOnly? asOf, DateOnly? known)
    {
        var days = new LegalStatusDays(store.ApplicationCapacity);
        using var lake = store.OpenLake();
        var table = LegalStatusReader.Prepare(store, lake, asOf, known);
        lake.Read($"SELECT application_id, status, status_day, expiry_date FROM {table}", row =>
        {
            var application = row.GetInt32(0);
            days._codes[application] = (byte)row.GetInt32(1);
            days._since[application] = row.IsDBNull(2) ? 0 : row.GetFieldValue<DateOnly>(2).DayNumber;
            days._expiry[application] = row.IsDBNull(3) ? 0 : row.GetFieldValue<DateOnly>(3).DayNumber;
        });
        return days;
    }

    private static DateOnly? Day(int number) => number == 0 ? null : DateOnly.FromDayNumber(number);
}
