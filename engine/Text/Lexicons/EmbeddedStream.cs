namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>A data file inside this assembly.</summary>
internal static class EmbeddedStream
{
    /// <summary>The bytes of <paramref name="name"/>.</summary>
    public static Stream Of(string name) =>
        typeof(EmbeddedStream).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly lacks {name}.");
}
