using System.Text;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>What a list of hits shows of a document.</summary>
/// <remarks>A doc value of its own: stored texts lie compressed many documents together, and to show twenty hits took longer than to find them.</remarks>
/// <param name="Publication">The publication number; null where only the application is known.</param>
/// <param name="Application">The application number; null where only the publication is known.</param>
/// <param name="Title">The title as printed; empty where there is none.</param>
/// <param name="Applicants">The names of the applicants as printed.</param>
/// <param name="Ipc">The IPC symbols.</param>
internal sealed record ShownRecord(
    string? Publication, string? Application, string Title, IReadOnlyList<string> Applicants, IReadOnlyList<string> Ipc)
{
    /// <summary>What a document of <paramref name="patent"/> shows.</summary>
    internal static ShownRecord Of(Patent patent) => new(
        patent.Publication?.ToString(),
        patent.Application?.ToString(),
        patent.Title,
        [.. patent.Parties.Where(party => party.Role == PartyRole.Applicant).Select(party => party.Name)],
        [.. patent.Classifications.Where(classification => classification.Scheme == ClassificationScheme.Ipc).Select(classification => classification.Symbol)]);

    /// <summary>What <see cref="ToBytes"/> made.</summary>
    internal static ShownRecord Read(BytesRef bytes)
    {
        using var stream = new MemoryStream(bytes.Bytes, bytes.Offset, bytes.Length, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        return new ShownRecord(Known(reader.ReadString()), Known(reader.ReadString()), reader.ReadString(), Texts(reader), Texts(reader));
    }

    /// <summary>The texts one after the other, each with its length before it; half a pair of surrogates is U+FFFD, as everywhere in the index.</summary>
    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            writer.Write(Publication ?? "");
            writer.Write(Application ?? "");
            writer.Write(Title);
            Write(writer, Applicants);
            Write(writer, Ipc);
        }

        return stream.ToArray();
    }

    private static string? Known(string text) => text.Length == 0 ? null : text;

    private static string[] Texts(BinaryReader reader)
    {
        var texts = new string[reader.Read7BitEncodedInt()];
        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = reader.ReadString();
        }

        return texts;
    }

    private static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }
}
