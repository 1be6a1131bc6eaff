namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>Words with a cost each, in a double array: one step is one addition and one comparison.</summary>
internal sealed class WordTrie
{
    /// <summary>The state before the first character.</summary>
    public const int Root = 0;

    private readonly ushort[] _codes = new ushort[char.MaxValue + 1];
    private readonly LexiconNode[] _nodes;

    /// <param name="alphabet">The characters of the words; the code of a character is its place here, from 1.</param>
    /// <param name="nodes">The double array, at least the alphabet's length longer than its last cell in use.</param>
    public WordTrie(ReadOnlySpan<char> alphabet, LexiconNode[] nodes)
    {
        _nodes = nodes;
        for (var index = 0; index < alphabet.Length; index++)
        {
            _codes[alphabet[index]] = (ushort)(index + 1);
        }
    }

    /// <summary>The double array.</summary>
    public ReadOnlySpan<LexiconNode> Nodes => _nodes;

    /// <summary>Goes from <paramref name="state"/> on by <paramref name="character"/>.</summary>
    /// <returns>False where no word goes on so.</returns>
    public bool Step(ref int state, char character)
    {
        var next = _nodes[state].Base + _codes[character];
        var nodes = _nodes;
        if ((uint)next >= (uint)nodes.Length || nodes[next].Check != state)
        {
            return false;
        }

        state = next;
        return true;
    }

    /// <summary>The cost of the word that ends at <paramref name="state"/>, or <see cref="LexiconNode.NoWord"/>.</summary>
    public int Cost(int state) => _nodes[state].Cost;

    /// <summary>The cost of <paramref name="word"/>, or <see cref="LexiconNode.NoWord"/>.</summary>
    public int Cost(ReadOnlySpan<char> word)
    {
        var state = Root;
        foreach (var character in word)
        {
            if (!Step(ref state, character))
            {
                return LexiconNode.NoWord;
            }
        }

        return Cost(state);
    }
}
