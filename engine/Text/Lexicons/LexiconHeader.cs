using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>What the content of a compiled lexicon begins with; little-endian, like all of it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct LexiconHeader(int Words, int Alphabet, int Nodes, int UnknownCost)
{
    /// <summary>The file: "ZHLX".</summary>
    public static CheckedBytes File { get; } = new(new Wording("词典文件 lexicon.bin", "lexicon file lexicon.bin"), 0x584C_485A, 1);
}
