using System.Runtime.CompilerServices;
using Xunit;

namespace ZhuhaiIp.Analytics.Testing;

/// <summary>Compares what a program wrote with the text that someone looked at and kept.</summary>
/// <remarks>
/// The kept texts lie in the folder <c>Golden</c> beside the test. With <c>UPDATE_GOLDEN=1</c> they are written anew,
/// and the difference is read in the commit.
/// </remarks>
public static class Golden
{
    /// <summary>Holds <paramref name="actual"/> against the kept text <paramref name="name"/>, line ends aside.</summary>
    public static void Matches(string name, string actual, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
        var normal = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, normal);
            return;
        }

        Assert.True(File.Exists(path), $"There is no {path}: run the test with UPDATE_GOLDEN=1 and look at what it writes.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), normal);
    }
}
