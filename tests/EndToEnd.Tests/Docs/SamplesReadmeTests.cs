using ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Docs;

public sealed class SamplesReadmeTests
{
    [Fact]
    public void EverySampleFile_IsNamed() =>
        Document.Open("data-samples/README.md").Names(
            Repository.Files("*", "data-samples").Select(file => Path.GetFileName(file)).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)));
}
