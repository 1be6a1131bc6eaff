using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>What came of looking over the filings of a store.</summary>
/// <param name="Scanned">How many filings were looked at.</param>
/// <param name="Findings">The clues, the strongest first.</param>
/// <param name="Notes">What limits them all: filings left out, days that the sources do not cover.</param>
public sealed record MonitorResult(long Scanned, IReadOnlyList<Finding> Findings, IReadOnlyList<Wording> Notes);
