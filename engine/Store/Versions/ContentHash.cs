using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>64 bits of everything that a document says; what was computed from it left out.</summary>
/// <remarks>
/// Every text stands behind its length and every list behind its count, so that no two different documents give the
/// hash the same characters, whatever their texts hold.
/// </remarks>
internal sealed class ContentHash
{
    private const int NoText = -1;

    private readonly StringBuilder _text = new(512);

    private ContentHash()
    {
    }

    /// <summary>The hash of what <paramref name="patent"/> says.</summary>
    internal static long Of(Patent patent) => new ContentHash().Add((int)RowKind.Version).Add(patent).Digest();

    /// <summary>The hash of the word that the document of these numbers is gone.</summary>
    internal static long OfDeletion(Patent patent) => new ContentHash().Add((int)RowKind.Deletion)
        .Add(patent.Publication?.ToString()).Add(patent.Application?.ToString()).Digest();

    /// <summary>The hash of a recipe: which row gives which fields.</summary>
    internal static long OfRecipe(Recipe recipe)
    {
        var hash = new ContentHash().Add((int)RowKind.Composed).Add(recipe.Winner).Add(recipe.Borrowed.Count);
        foreach (var (row, fields) in recipe.Borrowed)
        {
            hash.Add(row).Add(fields);
        }

        return hash.Digest();
    }

    private ContentHash Add(Patent patent)
    {
        Add(patent.Publication?.ToString()).Add(patent.Application?.ToString()).Add((int)patent.Kind)
            .Add(patent.FilingDate).Add(patent.PublicationDate).Add(patent.Title).Add(patent.Abstract).Add(patent.Claims);
        Add(patent.Parties.Count);
        foreach (var party in patent.Parties)
        {
            Add((int)party.Role).Add(party.Sequence).Add(party.Name).Add(party.Address).Add(party.Postcode);
        }

        Add(patent.Classifications.Count);
        foreach (var classification in patent.Classifications)
        {
            Add((int)classification.Scheme).Add(classification.Sequence).Add(classification.Symbol);
        }

        Add(patent.Priorities.Count);
        foreach (var priority in patent.Priorities)
        {
            Add(priority.Number).Add(priority.Date);
        }

        return this;
    }

    private ContentHash Add(int number)
    {
        _text.Append((char)(number & 0xFFFF)).Append((char)(number >> 16 & 0xFFFF));
        return this;
    }

    private ContentHash Add(DateOnly? day) => Add(day?.DayNumber ?? NoText);

    private ContentHash Add(string? text)
    {
        Add(text?.Length ?? NoText);
        _text.Append(text);
        return this;
    }

    private long Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var chunk in _text.GetChunks())
        {
            hash.AppendData(MemoryMarshal.AsBytes(chunk.Span));
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }
}
