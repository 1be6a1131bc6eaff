using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>Reads a whole text file in the encodings that people have: UTF-8, GB18030, and UTF-16 with its mark.</summary>
internal static class TextInput
{
    // Far above any application's text; what is not text at all is mostly longer.
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The text of a file, or of standard input for <c>-</c>.</summary>
    /// <exception cref="AnalyticsException">There is no such file, it is too long, or it is no text.</exception>
    internal static async Task<string> ReadAsync(string path, CancellationToken cancellation)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new AnalyticsException(new Wording($"没有文件 {path}", $"There is no file {path}"));
        }

        await using var input = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path);
        using var bytes = new MemoryStream();
        var portion = new byte[81_920];
        for (var read = await input.ReadAsync(portion, cancellation); read > 0; read = await input.ReadAsync(portion, cancellation))
        {
            bytes.Write(portion, 0, read);
            if (bytes.Length > MostBytes)
            {
                throw new AnalyticsException(new Wording(
                    $"{path} 太长：文本不超过 {MostBytes / 1024 / 1024} MB", $"{path} is too long: a text has at most {MostBytes / 1024 / 1024} MB"));
            }
        }

        return Decode(bytes.ToArray()) ?? throw new AnalyticsException(new Wording(
            $"{path} 不是文本：既不是 UTF-8，也不是 GB18030", $"{path} is no text: neither UTF-8 nor GB18030"));
    }

    /// <summary>The text of bytes: by their mark, else as UTF-8, else as GB18030; null where they are none of these.</summary>
    internal static string? Decode(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Strict("utf-8", rest),
        [0xFF, 0xFE, .. var rest] => Strict("utf-16", rest),
        [0xFE, 0xFF, .. var rest] => Strict("utf-16BE", rest),
        _ => Strict("utf-8", bytes) ?? Strict("GB18030", bytes),
    };

    private static string? Strict(string name, byte[] bytes)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
