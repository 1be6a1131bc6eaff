namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>One number by which an application belongs to families.</summary>
/// <param name="Application">The application.</param>
/// <param name="Role">What the number is to it.</param>
/// <param name="Key">The number in its comparable form; for hints and twins what they are compared by.</param>
/// <param name="Hash">64 bits of <paramref name="Key"/>.</param>
/// <param name="Evidence">Where it is from, in words; null where the role says it all.</param>
internal sealed record FilingKeyRow(int Application, FilingRole Role, string Key, long Hash, string? Evidence);
