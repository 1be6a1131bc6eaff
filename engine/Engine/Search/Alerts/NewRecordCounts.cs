namespace ZhuhaiIp.Analytics.Engine.Search.Alerts;

/// <summary>How much of what a query finds became known after a batch, in the unit of the search.</summary>
/// <param name="After">The number of the batch; 0 where everything is new.</param>
/// <param name="All">What the query finds.</param>
/// <param name="New">Of that, what no batch up to that one told of.</param>
/// <param name="Updated">Of that, what one of them told of and what shows something else since.</param>
public sealed record NewRecordCounts(int After, long All, long New, long Updated);
