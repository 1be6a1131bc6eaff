using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources.Xml;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Exchange;

/// <summary>The priorities of an exchange document: one for each sequence number, whatever formats it is written in.</summary>
/// <remarks>
/// The sequence of numbers in the office's own format is not that of the others in real files, so these are left out
/// where another format is there.
/// </remarks>
internal static class ExchangePriorities
{
    /// <summary>The priorities, in the order of their sequence numbers.</summary>
    internal static IReadOnlyList<Priority> Read(XmlElement data)
    {
        var claims = data.Below("priority-claim").ToList();
        var formatted = claims.FindAll(claim => claim["data-format"] != "original");
        return
        [
            .. (formatted.Count > 0 ? formatted : claims)
                .GroupBy(claim => int.TryParse(claim["sequence"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0)
                .OrderBy(group => group.Key)
                .Select(One).Where(priority => priority.Number.Length > 0)
                .Select((priority, place) => priority with { Sequence = place + 1 }),
        ];
    }

    private static Priority One(IGrouping<int, XmlElement> claims)
    {
        var number = ExchangeNumbers.Of(claims.SelectMany(
            claim => claim.All("document-id").Select(id => ExchangeNumbers.WithFormat(id, claim))));
        var active = claims.Select(claim => claim.LineOf("priority-active-indicator")).FirstOrDefault(mark => mark.Length > 0);
        return new Priority(0, number.Number, DateText.Parse(number.Day).Value?.Date)
        {
            IsActive = active is not ("N" or "NO"),
        };
    }
}
