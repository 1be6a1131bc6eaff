using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Sources;

/// <summary>What is kept of a record's raw text for a rejects file.</summary>
internal static class RawTexts
{
    private const string Mark = "…[cut]";

    /// <summary>The text, cut at <see cref="Rejection.RawLimit"/> characters with a mark.</summary>
    public static string Cut(ReadOnlySpan<char> text)
    {
        if (text.Length <= Rejection.RawLimit)
        {
            return new string(text);
        }

        var length = char.IsHighSurrogate(text[Rejection.RawLimit - 1]) ? Rejection.RawLimit - 1 : Rejection.RawLimit;
        return string.Concat(text[..length], Mark);
    }
}
