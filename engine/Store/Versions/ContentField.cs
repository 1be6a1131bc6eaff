using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>A field that one version of a document may say and another lack: what versions are combined by.</summary>
/// <param name="Id">Its name in the lake and on the command line.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Says">What a document says in it, as one text; empty where it says nothing.</param>
/// <param name="Borrow">The first document with the field of the second.</param>
internal sealed record ContentField(
    string Id, Wording Name, Func<Patent, string> Says, Func<Patent, Patent, Patent> Borrow)
{
    /// <summary>Whether a document says anything in it.</summary>
    internal required Func<Patent, bool> IsFilled { get; init; }
}
