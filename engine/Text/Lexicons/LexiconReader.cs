using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>Reads what <see cref="LexiconCompiler"/> wrote, and refuses what is damaged.</summary>
internal static class LexiconReader
{
    /// <summary>The lexicon in <paramref name="bytes"/>.</summary>
    /// <exception cref="AnalyticsException">The bytes are no lexicon, or not all of one.</exception>
    public static Lexicon Read(ReadOnlySpan<byte> bytes)
    {
        var content = LexiconHeader.File.Read(bytes, out var hash);
        var size = Marshal.SizeOf<LexiconHeader>();
        var header = content.Length < size ? default : MemoryMarshal.Read<LexiconHeader>(content);
        var (alphabet, nodes) = ((long)header.Alphabet * sizeof(char), (long)header.Nodes * Marshal.SizeOf<LexiconNode>());
        if (header.Alphabet < 0 || header.Nodes < 1 || content.Length != size + alphabet + nodes)
        {
            throw LexiconHeader.File.Damaged(new Wording("各部分与总长不符", "its parts do not fill it"));
        }

        var characters = MemoryMarshal.Cast<byte, char>(content.Slice(size, (int)alphabet));
        var cells = MemoryMarshal.Cast<byte, LexiconNode>(content[(size + (int)alphabet)..]);
        return new Lexicon(new WordTrie(characters, cells.ToArray()), header, hash);
    }
}
