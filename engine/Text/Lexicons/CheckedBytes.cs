using System.Buffers.Binary;
using System.Security.Cryptography;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>A compiled data file: a mark of four bytes, a version, content, and the SHA-256 of all before it; little-endian.</summary>
/// <param name="Name">What it is called in messages, in both languages.</param>
/// <param name="Magic">The mark that it begins with.</param>
/// <param name="Version">The version that is written and read.</param>
internal sealed record CheckedBytes(Wording Name, int Magic, int Version)
{
    private const int Head = 2 * sizeof(int);

    /// <summary>Writes <paramref name="content"/> between its head and its checksum.</summary>
    public void Write(ReadOnlySpan<byte> content, Stream target)
    {
        RequireLittleEndian();
        var bytes = new byte[Head + content.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(int)), Version);
        content.CopyTo(bytes.AsSpan(Head));
        target.Write(bytes);
        target.Write(SHA256.HashData(bytes));
    }

    /// <summary>The content of <paramref name="bytes"/>; <paramref name="hash"/> gets the checksum in hexadecimal digits.</summary>
    /// <exception cref="AnalyticsException">The bytes are something else, of another version, cut short or changed.</exception>
    public ReadOnlySpan<byte> Read(ReadOnlySpan<byte> bytes, out string hash)
    {
        RequireLittleEndian();
        if (bytes.Length < Head + SHA256.HashSizeInBytes)
        {
            throw Damaged(new Wording("内容不完整", "it is cut short"));
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(bytes) != Magic)
        {
            throw Damaged(new Wording("开头的标记不符，不是这种文件", "it begins with another mark and is no such file"));
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(bytes[sizeof(int)..]);
        if (version != Version)
        {
            throw Damaged(new Wording($"版本为 {version}，本程序只读 {Version}", $"its version is {version}, this program reads {Version}"));
        }

        var sum = SHA256.HashData(bytes[..^SHA256.HashSizeInBytes]);
        if (!bytes[^SHA256.HashSizeInBytes..].SequenceEqual(sum))
        {
            throw Damaged(new Wording("校验和不符", "its checksum does not match its content"));
        }

        hash = Convert.ToHexStringLower(sum);
        return bytes[Head..^SHA256.HashSizeInBytes];
    }

    /// <summary>The error that says what is wrong with the file, and what to do.</summary>
    public AnalyticsException Damaged(Wording fact) => new(new Wording(
        $"{Name.Chinese}已损坏：{fact.Chinese}。请重新编译或重新安装程序",
        $"The {Name.English} is damaged: {fact.English}. Compile it anew, or reinstall the program"));

    private static void RequireLittleEndian()
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("Compiled data files are read on little-endian machines only.");
        }
    }
}
