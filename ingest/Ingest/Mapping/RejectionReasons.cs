namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>The stable ids of <see cref="RejectionReason"/>, as they stand in rejects files and in JSON.</summary>
public static class RejectionReasons
{
    private static readonly string[] Ids = [.. Enum.GetValues<RejectionReason>().Select(IdFromName)];

    /// <summary>The id of a reason: its name in lower case with hyphens, such as <c>no-number</c>.</summary>
    public static string Id(this RejectionReason reason) => Ids[(int)reason];

    private static string IdFromName(RejectionReason reason) => string.Concat(
        reason.ToString().Select((letter, place) => place > 0 && char.IsAsciiLetterUpper(letter)
            ? $"-{char.ToLowerInvariant(letter)}"
            : $"{char.ToLowerInvariant(letter)}"));
}
