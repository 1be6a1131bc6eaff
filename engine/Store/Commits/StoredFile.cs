namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>A file that a generation consists of.</summary>
/// <param name="Table">The lake's table it belongs to, or what it holds beside tables.</param>
/// <param name="Path">Its place under the store's folder, with forward slashes.</param>
/// <param name="Rows">How many rows it holds; 0 for a file without rows.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its checksum, in lower-case hexadecimal digits.</param>
public sealed record StoredFile(string Table, string Path, long Rows, long Bytes, string Sha256);
