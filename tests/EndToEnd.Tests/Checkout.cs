namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>The files of this project that stand beside its code.</summary>
internal static class Checkout
{
    /// <summary>The path of a file of <c>data-samples</c>.</summary>
    internal static string Sample(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ZhuhaiIp.Analytics.sln")))
            {
                return Path.Combine(folder.FullName, "data-samples", relative);
            }
        }

        throw new InvalidOperationException("The tests do not run inside the checkout.");
    }
}
