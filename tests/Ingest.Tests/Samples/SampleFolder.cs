using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Samples;

/// <summary>The committed sample files, and what the generator makes now.</summary>
internal static class SampleFolder
{
    private static readonly Lazy<SampleSet> Lazy = new(SampleSet.Build);

    internal static SampleSet Generated => Lazy.Value;

    /// <summary>The folder <c>data-samples</c> of this checkout.</summary>
    internal static string Path { get; } = System.IO.Path.Combine(Root(), "data-samples");

    /// <summary>Whether the files are to be written instead of compared: <c>UPDATE_SAMPLES=1</c>.</summary>
    internal static bool Updating => Environment.GetEnvironmentVariable("UPDATE_SAMPLES") == "1";

    internal static string PathOf(string relative) => System.IO.Path.Combine(Path, relative);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(System.IO.Path.Combine(folder.FullName, "ZhuhaiIp.Analytics.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The checkout was not found above the tests.");
        }

        return folder.FullName;
    }
}
