namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>A change of the owner, or of the owner's name.</summary>
/// <param name="Day">Since when; null where the event has no day.</param>
/// <param name="IsTransfer">Whether the owner is another one; false for a new name or address of the same.</param>
/// <param name="From">The owner, or the name, before; null where the detail does not tell it.</param>
/// <param name="To">The owner, or the name, since; null where the detail does not tell it.</param>
public sealed record OwnerChange(DateOnly? Day, bool IsTransfer, string? From, string? To);
