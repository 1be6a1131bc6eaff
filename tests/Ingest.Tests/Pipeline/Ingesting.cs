using ZhuhaiIp.Analytics.Ingest.Pipeline;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Pipeline;

/// <summary>Runs the pipeline over files of a test.</summary>
internal static class Ingesting
{
    public static Task<IngestReport> RunAsync(this MemorySink sink, params string[] paths) =>
        sink.RunAsync(new IngestOptions { Paths = paths });

    public static Task<IngestReport> RunAsync(this MemorySink sink, IngestOptions options) =>
        IngestPipeline.RunAsync(options, sink, null, CancellationToken.None);

    /// <summary>Reasons and lines of the rejections, such as <c>bad-date@4</c>.</summary>
    public static string[] Reasons(this IngestReport report) =>
        [.. report.Rejections.Select(rejection => $"{Mapping.Named(rejection.Reason)}@{rejection.Line}")];

    private static class Mapping
    {
        public static string Named(Ingest.Mapping.RejectionReason reason) => Ingest.Mapping.RejectionReasons.Id(reason);
    }
}
