using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>Numbers as 64-bit keys: what the writer compares a million records by.</summary>
/// <remarks>
/// A Chinese number becomes its own digits, so that two different ones never meet. Others become 63 bits of a
/// SHA-256: among five million the chance that any two meet is about one in a million.
/// </remarks>
internal static class StoreKeys
{
    private const int MaximumChineseDigits = 12;

    internal static long Of(PublicationNumber number) =>
        number.Country == "CN" && Digits(number.Number) is { } digits && Kind(number.KindCode) is { } kind
            ? digits << 10 | (long)kind
            : Hash(number.ToString());

    internal static long Of(ApplicationNumber number) =>
        number.Country == "CN" && Digits(number.Digits) is { } digits
            ? digits
            : Hash(number.Key);

    /// <summary>The key that the publications of one application share; null where their numbers differ.</summary>
    internal static long? SharedStem(PublicationNumber number) =>
        number.StemIsShared ? Digits(number.Number) : null;

    private static long? Digits(string text)
    {
        if (text.Length is 0 or > MaximumChineseDigits)
        {
            return null;
        }

        long value = 0;
        foreach (var character in text)
        {
            if (!char.IsAsciiDigit(character))
            {
                return null;
            }

            value = value * 10 + (character - '0');
        }

        // The length tells 0129265 from 129265.
        return value << 4 | (long)text.Length;
    }

    private static int? Kind(string kind) => kind.Length switch
    {
        0 => 0,
        1 when char.IsAsciiLetterUpper(kind[0]) => (kind[0] - 'A' + 1) << 4,
        2 when char.IsAsciiLetterUpper(kind[0]) && char.IsAsciiDigit(kind[1]) =>
            (kind[0] - 'A' + 1) << 4 | (kind[1] - '0' + 1),
        _ => null,
    };

    private static long Hash(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest) | long.MinValue;
    }
}
