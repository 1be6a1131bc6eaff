using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

/// <summary>The encodings of texts that are read.</summary>
internal static class TextEncodings
{
    /// <summary>What stands in decoded text for bytes that are none: a code point that no text may hold.</summary>
    public const char Undecodable = '\uFFFF';

    /// <summary>What <c>--encoding</c> takes besides <c>auto</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["utf-8", "gb18030", "utf-16le", "utf-16be"];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["gbk"] = "gb18030",
        ["gb2312"] = "gb18030",
        ["utf-16"] = "utf-16le",
        ["utf16"] = "utf-16le",
    };

    /// <summary>The one spelling of an encoding's name; <c>auto</c> stays.</summary>
    /// <exception cref="AnalyticsException">There is no such encoding.</exception>
    public static string Canonical(string name)
    {
        var canonical = Aliases.GetValueOrDefault(name.Trim(), name.Trim().ToLowerInvariant());
        return canonical == "auto" || Names.Contains(canonical)
            ? canonical
            : throw new AnalyticsException(new Wording(
                $"不认识的编码“{name}”，可用：auto、{string.Join('、', Names)}",
                $"unknown encoding '{name}'; known are auto, {string.Join(", ", Names)}"));
    }

    /// <summary>An encoding that puts <see cref="Undecodable"/> for bytes that are no text.</summary>
    public static Encoding Open(string canonical) =>
        Find(canonical, new DecoderReplacementFallback(Undecodable.ToString()));

    /// <summary>An encoding that throws on bytes that are no text.</summary>
    public static Encoding OpenStrict(string canonical) => Find(canonical, DecoderFallback.ExceptionFallback);

    private static Encoding Find(string canonical, DecoderFallback fallback)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var name = canonical == "utf-16be" ? "utf-16BE" : canonical == "utf-16le" ? "utf-16" : canonical;
        return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, fallback);
    }
}
