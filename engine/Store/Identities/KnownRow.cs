using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>What a row of the lake says of its identity.</summary>
internal readonly record struct KnownRow(PublicationNumber? Publication, ApplicationNumber? Application, long Hash);
