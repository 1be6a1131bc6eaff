namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>One file of <c>data-samples</c> as the generator makes it.</summary>
/// <param name="Path">Its path below <c>data-samples</c>, with <c>/</c>.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SampleFile(string Path, byte[] Content);
