namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>One row of the table of fields.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Which values it takes.</param>
/// <param name="Unnamed">Whether a term without a field looks here.</param>
/// <param name="ChineseNames">Its Chinese names, the canonical one first.</param>
/// <param name="EnglishNames">Its English names, the canonical one first.</param>
public sealed record QueryFieldEntry(
    QueryField Field,
    QueryValueKind Values,
    bool Unnamed,
    IReadOnlyList<string> ChineseNames,
    IReadOnlyList<string> EnglishNames);
