namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>A call of the system at which a program is killed, before the call is carried out.</summary>
/// <param name="Path">The file or folder that the call is about.</param>
/// <param name="Call">The call, as <c>strace</c> names it.</param>
/// <param name="Time">The how manieth such call of one thread it is, from 1.</param>
internal sealed record KillPoint(string Path, string Call, int Time);
