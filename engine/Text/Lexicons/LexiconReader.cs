using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>Reads what <see cref="LexiconCompiler"/> wrote, and refuses what is damaged.</summary>
internal static class LexiconReader
{
    /// <summary>The lexicon in <paramref name="bytes"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are no lexicon, or not all of one.</exception>
    public static Lexicon Read(ReadOnlySpan<byte> bytes)
    {
        if (!BitConverter.IsLittleEndian)
        {
            throw new PlatformNotSupportedException("The lexicon is read on little-endian machines only.");
        }

        if (bytes.Length < Marshal.SizeOf<LexiconHeader>() + SHA256.HashSizeInBytes)
        {
            throw new InvalidDataException("The lexicon is cut short.");
        }

        var header = MemoryMarshal.Read<LexiconHeader>(bytes);
        if (header.Magic != LexiconHeader.ExpectedMagic || header.Version != LexiconHeader.CurrentVersion)
        {
            throw new InvalidDataException("Not a lexicon of this version.");
        }

        var hash = SHA256.HashData(bytes[..^SHA256.HashSizeInBytes]);
        if (!bytes[^SHA256.HashSizeInBytes..].SequenceEqual(hash))
        {
            throw new InvalidDataException("The lexicon's checksum does not match its content.");
        }

        var rest = bytes[Marshal.SizeOf<LexiconHeader>()..^SHA256.HashSizeInBytes];
        var alphabet = MemoryMarshal.Cast<byte, char>(rest[..(header.Alphabet * sizeof(char))]);
        var nodes = MemoryMarshal.Cast<byte, LexiconNode>(rest[(header.Alphabet * sizeof(char))..]);
        return new Lexicon(new WordTrie(alphabet, nodes.ToArray()), header, Convert.ToHexStringLower(hash));
    }
}
