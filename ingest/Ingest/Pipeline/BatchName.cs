using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>The name of a batch: the user's, or one made of the time and the files.</summary>
internal static class BatchName
{
    private const int LongestName = 100;

    /// <summary>A name that <paramref name="sink"/> does not have yet.</summary>
    /// <exception cref="AnalyticsException">The user's name is used already, or cannot name a file.</exception>
    public static string Choose(IngestOptions options, IReadOnlyList<SourceFile> files, IRecordSink sink)
    {
        if (options.Batch is { } asked)
        {
            return Check(asked, sink);
        }

        var time = options.Time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var content = string.Join('\n', files.Select(file => $"{file.Name}\t{file.Length}"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..8];
        var name = $"{time}-{hash}";
        return Enumerable.Range(1, int.MaxValue)
            .Select(turn => turn == 1 ? name : $"{name}-{turn}")
            .First(candidate => !sink.HasBatch(candidate));
    }

    private static string Check(string asked, IRecordSink sink)
    {
        if (asked.Length is 0 or > LongestName || asked[0] == '.'
            || !asked.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.'))
        {
            throw new AnalyticsException(new Wording(
                $"批次号“{asked}”无效：只能用文字、数字、-、_ 和 .，最长 {LongestName} 个字符",
                $"'{asked}' cannot name a batch: letters, digits, '-', '_' and '.', at most {LongestName}"));
        }

        return !sink.HasBatch(asked) ? asked : throw new AnalyticsException(new Wording(
            $"批次号“{asked}”已经用过，请换一个", $"the store has a batch '{asked}' already: choose another name"));
    }
}
