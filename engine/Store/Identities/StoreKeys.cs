using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Lake;

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

    /// <summary>The key of any text.</summary>
    internal static long Of(string text) => Hash(text);

    /// <summary>The key that the publications of one application share; null where their numbers differ.</summary>
    internal static long? SharedStem(PublicationNumber number) =>
        number.StemIsShared ? Digits(number.Number) : null;

    /// <summary>64 bits of everything that <paramref name="patent"/> says; what was computed from it left out.</summary>
    internal static long ContentHash(Patent patent)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new StringBuilder(256);
        text.Append(patent.Publication).Append('\u0001').Append(patent.Application).Append('\u0001')
            .Append((int)patent.Kind).Append('\u0001').Append(patent.FilingDate?.DayNumber).Append('\u0001')
            .Append(patent.PublicationDate?.DayNumber).Append('\u0001').Append(patent.Title).Append('\u0001')
            .Append(patent.Abstract).Append('\u0001').Append(patent.Claims);
        foreach (var party in patent.Parties)
        {
            text.Append('\u0002').Append((int)party.Role).Append('\u0001').Append(party.Sequence).Append('\u0001')
                .Append(party.Name).Append('\u0001').Append(party.Address).Append('\u0001').Append(party.Postcode);
        }

        foreach (var classification in patent.Classifications)
        {
            text.Append('\u0003').Append((int)classification.Scheme).Append('\u0001').Append(classification.Sequence)
                .Append('\u0001').Append(classification.Symbol);
        }

        foreach (var priority in patent.Priorities)
        {
            text.Append('\u0004').Append(priority.Number).Append('\u0001').Append(priority.Date?.DayNumber)
                .Append(priority.IsActive ? "" : "\u0001-");
        }

        foreach (var link in LakeSchema.LinksOf(patent))
        {
            text.Append('\u0005').Append(link.Kind).Append('\u0001').Append(link.Number);
        }

        foreach (var chunk in text.GetChunks())
        {
            hash.AppendData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(chunk.Span));
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

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
