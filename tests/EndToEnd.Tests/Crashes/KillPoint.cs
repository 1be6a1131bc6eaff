namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>A call of the system at which a program is killed, before the call is carried out.</summary>
/// <param name="Path">The file or folder that the call is about.</param>
/// <param name="Calls">The calls, as <c>strace</c> names them, with commas: one of them is chosen.</param>
/// <param name="Times">Up to the how manieth such call is waited for.</param>
internal sealed record KillPoint(string Path, string Calls, int Times);
