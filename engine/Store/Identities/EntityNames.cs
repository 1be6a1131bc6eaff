using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>The names of applicants and agencies that were told apart, and their ids.</summary>
internal sealed class EntityNames
{
    private readonly Dictionary<string, int> _entities = new(StringComparer.Ordinal);
    private readonly List<LakeSchema.EntityRow> _unwritten = [];

    /// <summary>The id that the next new name gets.</summary>
    internal int Next { get; private set; }

    internal IReadOnlyList<LakeSchema.EntityRow> Unwritten => _unwritten;

    internal void Restore(int entity, string key)
    {
        _entities[key] = entity;
        Next = Math.Max(Next, entity + 1);
    }

    /// <summary>Ids that were given to names now gone are not given again.</summary>
    internal void RestoreNext(int entity) => Next = Math.Max(Next, entity);

    internal void Written() => _unwritten.Clear();

    /// <summary>The entity of a party; null where names are not told apart.</summary>
    internal int? Of(Party party)
    {
        if (party.Role is not (PartyRole.Applicant or PartyRole.Agency))
        {
            return null;
        }

        var key = EntityKey.Of(party.Name);
        ref var entity = ref CollectionsMarshal.GetValueRefOrAddDefault(_entities, key, out var known);
        if (!known)
        {
            entity = Next++;
            _unwritten.Add(new LakeSchema.EntityRow(entity, party.Name, key));
        }

        return entity;
    }
}
