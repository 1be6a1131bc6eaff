namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>A record that was made to be found, or to be left alone.</summary>
/// <param name="Group">The id of the group, such as <c>G02</c>; those of <c>N…</c> are lawful.</param>
/// <param name="Manner">How its members came to be alike.</param>
/// <param name="Expected"><c>clue</c> where a rule should show the group, <c>innocent</c> where none may rate it high.</param>
/// <param name="Record">The record.</param>
public sealed record GroupMember(string Group, string Manner, string Expected, SyntheticPatent Record);
