using System.Collections.Frozen;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Regions;

namespace ZhuhaiIp.Analytics.Ingest.Parties;

/// <summary>Tells what sort of body a name is by the rules of <c>party-kinds.tsv</c>, which a person may edit.</summary>
internal static class PartyKinds
{
    private static readonly Rule[] Rules = [.. EmbeddedRows.Of("party-kinds.tsv").Select(Rule.Of)];

    private static readonly (Rule Rule, int Order)[] Phrases = Ordered(RuleKind.Contains);

    private static readonly FrozenDictionary<char, (Rule Rule, int Order)[]> Suffixes = Ordered(RuleKind.Suffix)
        .GroupBy(pair => pair.Rule.Text[^1]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words = Rules
        .Select((rule, order) => (rule, order)).Where(pair => pair.rule.How == RuleKind.Word)
        .ToFrozenDictionary(pair => pair.rule.Text, pair => pair.order, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private enum RuleKind
    {
        Suffix,
        Contains,
        Word,
    }

    /// <summary>What sort of body <paramref name="name"/> is; <see cref="PartyKind.Unknown"/> where it does not tell.</summary>
    internal static PartyKind Of(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return PartyKind.Unknown;
        }

        var whole = name.AsSpan().Trim();
        var order = Math.Min(SuffixOf(whole), SuffixOf(WithoutBracket(whole)));
        foreach (var phrase in Phrases)
        {
            if (phrase.Order >= order)
            {
                break;
            }

            order = whole.Contains(phrase.Rule.Text, StringComparison.Ordinal) ? phrase.Order : order;
        }

        if (order < Rules.Length)
        {
            // 张部, 李文馆: so short a name is a person's, whatever it ends with.
            var mayBePerson = whole.Length <= 2 || (whole.Length == 3 && Rules[order].Text.Length == 1);
            return mayBePerson ? PartyKind.Person : Rules[order].Kind;
        }

        return OfWords(whole) is { } kind ? kind
            : PersonalNames.IsPerson(whole.ToString()) ? PartyKind.Person
            : PartyKind.Unknown;
    }

    private static (Rule Rule, int Order)[] Ordered(RuleKind how) =>
        [.. Rules.Select((rule, order) => (rule, order)).Where(pair => pair.rule.How == how)];

    // The place in the table of the first suffix that fits; beyond it where none does.
    private static int SuffixOf(ReadOnlySpan<char> name)
    {
        if (Suffixes.TryGetValue(name[^1], out var suffixes))
        {
            foreach (var (rule, order) in suffixes)
            {
                if (name.EndsWith(rule.Text, StringComparison.Ordinal))
                {
                    return order;
                }
            }
        }

        return int.MaxValue;
    }

    // The word whose row stands first in the table decides. S.A. and L.L.C. are words without their points.
    private static PartyKind? OfWords(ReadOnlySpan<char> name)
    {
        var first = int.MaxValue;
        Span<char> word = stackalloc char[32];
        var length = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            var c = i < name.Length ? name[i] : ' ';
            if (c == '.')
            {
                continue;
            }

            if (char.IsLetterOrDigit(c) || c == '/')
            {
                if (length < word.Length)
                {
                    word[length] = c;
                }

                length++;
                continue;
            }

            if (length > 1 && length <= word.Length && Words.TryGetValue(word[..length], out var order))
            {
                first = Math.Min(first, order);
            }

            length = 0;
        }

        return first == int.MaxValue ? null : Rules[first].Kind;
    }

    // 某某有限公司（外商独资）, 某某合伙企业(有限合伙): the bracket is not what the name ends with.
    private static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> name)
    {
        if (name is not [.., ')' or '）'])
        {
            return name;
        }

        var open = name.LastIndexOfAny('(', '（');
        return open > 1 ? name[..open].TrimEnd() : name;
    }

    private sealed record Rule(RuleKind How, string Text, PartyKind Kind)
    {
        internal static Rule Of(string[] cells) =>
            new(Enum.Parse<RuleKind>(cells[0], ignoreCase: true), cells[1], Enum.Parse<PartyKind>(cells[2]));
    }
}
