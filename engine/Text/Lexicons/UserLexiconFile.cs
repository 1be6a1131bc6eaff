using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>Reads a user lexicon from a file: UTF-8 or UTF-16 with its mark, UTF-8 without, else GB18030.</summary>
public static class UserLexiconFile
{
    private const long LargestFile = 16 << 20;

    /// <summary>The lines of the file in <paramref name="path"/>.</summary>
    /// <exception cref="AnalyticsException">There is no such file, it is too large, it is no text, or a line cannot be read.</exception>
    public static UserTerms Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new AnalyticsException(new Wording($"没有词典文件 {path}", $"There is no lexicon file {path}"));
        }

        var bytes = ReadAll(path);
        using var lines = new StringReader(Decoded(bytes, path));
        return UserTerms.Parse(Lines(lines), path);
    }

    private static byte[] ReadAll(string path)
    {
        // Not by its length alone: what is no plain file has none.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var read = new MemoryStream();
        var block = new byte[81_920];
        for (var count = file.Read(block); count > 0; count = file.Read(block))
        {
            read.Write(block.AsSpan(0, count));
            if (read.Length > LargestFile)
            {
                throw new AnalyticsException(new Wording(
                    $"词典文件 {path} 超过 {LargestFile >> 20} MB", $"The lexicon file {path} is larger than {LargestFile >> 20} MB"));
            }
        }

        return read.ToArray();
    }

    private static string Decoded(byte[] bytes, string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var marked = bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode : null;
        if (marked is not null)
        {
            return marked.GetString(bytes.AsSpan(2));
        }

        var body = bytes.AsSpan(bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0);
        return Strictly(new UTF8Encoding(false, throwOnInvalidBytes: true), body)
            ?? Strictly(Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback), body)
            ?? throw new AnalyticsException(new Wording(
                $"词典文件 {path} 既不是 UTF-8 也不是 GB18030 文本", $"The lexicon file {path} is neither UTF-8 nor GB18030 text"));
    }

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Lines(StringReader reader)
    {
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
