using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>A store whose files are not what its manifest says: names the file and the fact.</summary>
public sealed class DamagedStoreException : AnalyticsException
{
    /// <summary>Damage in <paramref name="path"/>: <paramref name="chinese"/>, or <paramref name="english"/>.</summary>
    public DamagedStoreException(string path, string chinese, string english)
        : base(Say(path, chinese, english))
    {
    }

    /// <summary>Damage in <paramref name="path"/> that <paramref name="cause"/> brought to light.</summary>
    public DamagedStoreException(string path, string chinese, string english, Exception cause)
        : base(Say(path, chinese, english), cause)
    {
    }

    private static Wording Say(string path, string chinese, string english) => new(
        $"库已损坏：{path}：{chinese}。可先运行 zhip store check，再用 zhip store repair",
        $"The store is damaged: {path}: {english}. Run zhip store check, then zhip store repair");
}
