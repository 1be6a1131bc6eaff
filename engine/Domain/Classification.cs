namespace ZhuhaiIp.Analytics.Domain;

/// <summary>A class given to a document.</summary>
/// <param name="Scheme">The classification.</param>
/// <param name="Symbol">The symbol in the canonical text of its scheme, such as <c>H04B1/711</c>.</param>
/// <param name="Sequence">Its place among the symbols of the scheme, from 1; the first is the main one.</param>
public sealed record Classification(ClassificationScheme Scheme, string Symbol, int Sequence);
