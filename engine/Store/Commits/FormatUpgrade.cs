using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>Brings a store of format 1 to the current one: writes its main table anew, with what versions need.</summary>
/// <remarks>
/// Row, publication and application ids stay. Every row becomes a version of an export whose data stand for the moment
/// of their ingest; a row that says what an earlier one of the same document says becomes a sighting of that one.
/// Nothing exists before the writer commits it as a generation, like any other.
/// </remarks>
internal sealed class FormatUpgrade
{
    private const int Portion = 20_000;

    private readonly NumberTable _numbers = new();
    private readonly Dictionary<(int Document, long Hash), int> _versions = [];
    private readonly List<Sighting> _sightings = [];
    private readonly bool[] _named;
    private readonly int[] _applications;
    private readonly int[] _publications;
    private int _nextNode;

    private FormatUpgrade(string root, StoreManifest manifest)
    {
        _applications = IdentityReader.RowNumbers(root, manifest, LakeWriter.RowApplicationsFile);
        _publications = IdentityReader.RowNumbers(root, manifest, LakeWriter.RowPublicationsFile);
        _named = new bool[manifest.NextApplication];
        _nextNode = manifest.NextApplication;
    }

    /// <summary>Writes what the new format needs; returns the manifest that the writer goes on from.</summary>
    internal static async Task<StoreManifest> ConvertAsync(
        string root, StoreManifest manifest, LakeWriter lake, CancellationToken cancellation)
    {
        if (manifest.Generation == 0)
        {
            return manifest with { Format = StoreManifest.CurrentFormat };
        }

        var upgrade = new FormatUpgrade(root, manifest);
        foreach (var portion in LakeReader.ReadAll(root, manifest.Files).Chunk(Portion))
        {
            await lake.WritePublicationsAsync([.. portion.Select(upgrade.Convert)], cancellation);
        }

        await lake.WriteAsync(upgrade._sightings.ToArray(), cancellation);
        await lake.WriteBorrowedAsync([], cancellation);
        return manifest with
        {
            Format = StoreManifest.CurrentFormat,
            Files = [.. manifest.Files.Where(file => file.Table != LakeSchema.Publications.Name), .. lake.Written],
            NextApplication = upgrade._nextNode,
        };
    }

    private StoredRow Convert(StoredRow row)
    {
        var patent = row.Patent;
        var application = _applications[row.Row];
        var publication = patent.Publication is { } number
            ? _numbers.AddPublication(number, _publications[row.Row], () => NewNode(application))
            : -1;
        var facts = new RowFacts
        {
            Hash = ContentHash.Of(patent),
            Publication = publication,
            PublicationNode = publication < 0 ? -1 : _numbers.NodeOf(publication),
            ApplicationNode = patent.Application is { } filed ? _numbers.AddApplication(filed, () => NewNode(application)) : -1,
            Fields = ContentFields.Filled(patent),
            Batch = row.Batch,
            Source = (byte)SourceClasses.Default.Code,
        };
        if (!_versions.TryAdd((facts.Document, facts.Hash), row.Row))
        {
            facts.Kind = RowKind.Repeat;
            _sightings.Add(new Sighting(
                _versions[(facts.Document, facts.Hash)], row.Batch, facts.Source, row.Source.File, row.Source.Record));
        }

        return new StoredRow(patent, row.Source, row.Batch, facts.Hash) { Facts = facts, Entities = row.Entities, Row = row.Row };
    }

    /// <summary>The first number of an application has the application's id, so that it keeps its name.</summary>
    private int NewNode(int application)
    {
        if (_named[application])
        {
            return _nextNode++;
        }

        _named[application] = true;
        return application;
    }
}
