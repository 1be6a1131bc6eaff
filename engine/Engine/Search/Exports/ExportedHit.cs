using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>A record of an export, with all that a column can show of it.</summary>
/// <param name="Patent">What its document says.</param>
/// <param name="Source">Where that was read.</param>
/// <param name="Batch">The name of the ingest that brought it.</param>
internal sealed record ExportedHit(Patent Patent, SourceReference Source, string Batch)
{
    internal LegalStatusCode Status { get; init; }

    internal DateOnly? StatusDay { get; init; }

    internal DateOnly? ExpiryDate { get; init; }

    internal long? Family { get; init; }

    internal long? FamilySize { get; init; }

    /// <summary>The weight by which hits are ordered; null in other orders.</summary>
    internal double? Score { get; init; }

    internal IReadOnlyList<string> Names(PartyRole role) => [.. Parties(role).Select(party => party.Name)];

    internal IEnumerable<Party> Parties(PartyRole role) => Patent.Parties.Where(party => party.Role == role);

    internal IReadOnlyList<string> Symbols(ClassificationScheme scheme) =>
        [.. Patent.Classifications.Where(known => known.Scheme == scheme).Select(known => known.Symbol)];
}
