namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>Packs sorted words into a double array.</summary>
internal sealed class WordTrieBuilder
{
    private const int Sizes = 64;

    private readonly List<LexiconNode> _nodes = [];
    private readonly Queue<Branch> _branches = new();
    private readonly string[] _words;
    private readonly int[] _costs;
    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly int[] _from = new int[Sizes];

    private WordTrieBuilder(IReadOnlyDictionary<string, int> costs)
    {
        Alphabet = FrequentFirst(costs.Keys);
        for (var index = 0; index < Alphabet.Length; index++)
        {
            _codes[Alphabet[index]] = (ushort)(index + 1);
        }

        _words = [.. costs.Keys.Order(StringComparer.Ordinal)];
        _costs = [.. _words.Select(word => costs[word])];
    }

    /// <summary>The characters of the words, the frequent ones first, so that the cells lie close together.</summary>
    public char[] Alphabet { get; }

    /// <summary>The alphabet and the double array of the words with their costs.</summary>
    public static (char[] Alphabet, LexiconNode[] Nodes) Build(IReadOnlyDictionary<string, int> costs)
    {
        if (costs.ContainsKey(""))
        {
            throw new ArgumentException("A word has at least one character.", nameof(costs));
        }

        var builder = new WordTrieBuilder(costs);
        return (builder.Alphabet, builder.Pack());
    }

    private static char[] FrequentFirst(IEnumerable<string> words)
    {
        var counts = new int[char.MaxValue + 1];
        foreach (var character in words.SelectMany(word => word))
        {
            counts[character]++;
        }

        return [.. Enumerable.Range(0, counts.Length).Where(character => counts[character] > 0)
            .OrderByDescending(character => counts[character]).ThenBy(character => character)
            .Select(character => (char)character)];
    }

    private LexiconNode[] Pack()
    {
        Reserve(0);
        _nodes[WordTrie.Root] = new(0, WordTrie.Root, LexiconNode.NoWord);
        _branches.Enqueue(new(WordTrie.Root, 0, 0, _words.Length));
        while (_branches.TryDequeue(out var branch))
        {
            Spread(branch);
        }

        Reserve(_nodes.Count + Alphabet.Length);
        return [.. _nodes];
    }

    // Gives every next character of the words of a branch its cell.
    private void Spread(Branch branch)
    {
        var children = Children(branch);
        if (children.Count == 0)
        {
            return;
        }

        var offset = FindBase(children);
        _nodes[branch.Node] = _nodes[branch.Node] with { Base = offset };
        foreach (var child in children)
        {
            var node = offset + child.Code;
            var ends = _words[child.From].Length == branch.Depth + 1;
            _nodes[node] = new(0, branch.Node, ends ? _costs[child.From] : LexiconNode.NoWord);
            _branches.Enqueue(new(node, branch.Depth + 1, child.From + (ends ? 1 : 0), child.To));
        }
    }

    private List<Child> Children(Branch branch)
    {
        var children = new List<Child>();
        var from = branch.From;
        while (from < branch.To)
        {
            var character = _words[from][branch.Depth];
            var to = from + 1;
            while (to < branch.To && _words[to][branch.Depth] == character)
            {
                to++;
            }

            children.Add(new(_codes[character], from, to));
            from = to;
        }

        children.Sort((left, right) => left.Code.CompareTo(right.Code));
        return children;
    }

    private int FindBase(List<Child> children)
    {
        // Where so many successors found no room once, as many others hardly will: begin where they did at last.
        // Those that have few fill the holes.
        var size = Math.Min(children.Count, Sizes - 1);
        for (var first = Math.Max(_from[size], children[0].Code + 1); ; first++)
        {
            var offset = first - children[0].Code;
            if (IsFree(first) && Fits(children, offset))
            {
                _from[size] = children[0].Code + 1 < first ? first : _from[size];
                Reserve(offset + children[^1].Code);
                return offset;
            }
        }
    }

    private bool Fits(List<Child> children, int offset)
    {
        for (var index = children.Count - 1; index > 0; index--)
        {
            if (!IsFree(offset + children[index].Code))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsFree(int node) => node >= _nodes.Count || _nodes[node].Check == LexiconNode.Free;

    private void Reserve(int node)
    {
        while (_nodes.Count <= node)
        {
            _nodes.Add(new(0, LexiconNode.Free, LexiconNode.NoWord));
        }
    }

    private readonly record struct Branch(int Node, int Depth, int From, int To);

    private readonly record struct Child(int Code, int From, int To);
}
