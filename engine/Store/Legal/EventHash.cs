using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>64 bits of everything that an event says: events are told apart by it.</summary>
/// <remarks>Among twenty million events the chance that any two meet is about one in a hundred thousand.</remarks>
internal static class EventHash
{
    internal static long Of(LegalEvent one)
    {
        // By its wording, not by its kind: the table of wordings may learn what it is later.
        var text = string.Join(
            '\u0001',
            one.Application.Key,
            one.Wording,
            one.Wording.Length > 0 ? "" : one.Kind.Id(),
            Day(one.EffectiveDay),
            Day(one.GazetteDay),
            Day(one.KnownDay),
            one.Detail,
            one.Amount is { } amount ? amount.ToString("0.####", CultureInfo.InvariantCulture) : "");
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    private static string Day(DateOnly? day) => day?.DayNumber.ToString(CultureInfo.InvariantCulture) ?? "";
}
