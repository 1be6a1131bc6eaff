using System.Runtime.InteropServices;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>The beginning of a lexicon's binary form; little-endian, like all of it.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal readonly record struct LexiconHeader(
    int Magic, int Version, int Words, int Alphabet, int Nodes, int UnknownCost)
{
    /// <summary>"ZHLX".</summary>
    public const int ExpectedMagic = 0x584C_485A;

    public const int CurrentVersion = 1;
}
