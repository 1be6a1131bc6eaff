using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search.Alerts;
using Query = ZhuhaiIp.Analytics.Engine.Queries.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>A request whose query was read.</summary>
/// <param name="Parsed">The query as it was understood.</param>
/// <param name="Query">The same for the index; where only new records are asked for, only those.</param>
/// <param name="Statuses">How applications stand on the days asked for.</param>
/// <param name="Limits">What the search may spend.</param>
/// <param name="Notes">What the reader must know, asked for when all was worked out.</param>
/// <param name="News">How much is new; null where that was not asked.</param>
internal sealed record ReadRequest(
    Query Parsed,
    Lucene.Net.Search.Query Query,
    ApplicationStatuses Statuses,
    SearchLimits Limits,
    Func<IReadOnlyList<Wording>> Notes,
    NewRecordCounts? News);
