namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>Where each term of a field stands.</summary>
/// <param name="Starts">Where the tokens of a term begin in the other two; one more than there are terms.</param>
/// <param name="Documents">The document of each token.</param>
/// <param name="Positions">Its position there; empty where the field has none.</param>
internal sealed record Postings(int[] Starts, int[] Documents, int[] Positions);
